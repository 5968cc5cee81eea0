package org.cityexchange.stack.load;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Loads one forum, each thing after those it refers to. */
final class ForumLoad {
    private final Forum forum;
    private final Consumer<String> progress;
    private final List<Step> steps;

    ForumLoad(Forum forum, Clock clock, Consumer<String> progress) {
        this.forum = forum;
        this.progress = progress;
        this.steps = List.of(
                new SeriesStep(),
                new VenueStep(),
                new PeopleStep(),
                new EventStep(clock),
                new AgendaStep(),
                new FigureStep(),
                new MaterialStep(),
                new QuotaStep(),
                new ReportStep(),
                new TransitionStep(),
                new ContestStep(),
                new FeedbackStep(),
                new SurveyStep());
    }

    void run() {
        List<String> counts = new ArrayList<>();
        for (Step step : steps) {
            String count = step.load(forum);
            if (!count.isEmpty()) {
                counts.add(count);
            }
        }
        progress.accept("forum " + forum.folder().slug() + ": " + String.join(", ", counts));
    }
}
