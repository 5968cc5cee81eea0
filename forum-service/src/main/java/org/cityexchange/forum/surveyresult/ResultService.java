package org.cityexchange.forum.surveyresult;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.forum.event.Figures;
import org.cityexchange.forum.survey.SurveyClosed;
import org.cityexchange.forum.survey.SurveyPublished;
import org.cityexchange.forum.survey.SurveySubject;
import org.cityexchange.forum.survey.Surveys;
import org.cityexchange.kit.exchange.Outbox;
import org.cityexchange.kit.text.LocalizedText;

/** Counts a survey when it closes, tells its figures when it is published, and counts it again to verify. */
@ApplicationScoped
@Transactional
class ResultService {

    private static final int FIRST = 1;
    private static final int SALT_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Surveys surveys;
    private final Counter counter;
    private final Snapshots snapshots;
    private final ResultAccess access;
    private final Figures figures;
    private final Outbox outbox;
    private final ObjectMapper mapper;
    private final ObjectWriter everyLanguage;
    private final Clock clock;

    ResultService(
            Surveys surveys,
            Counter counter,
            Snapshots snapshots,
            ResultAccess access,
            Figures figures,
            Outbox outbox,
            ObjectMapper mapper,
            Clock clock) {
        this.surveys = surveys;
        this.counter = counter;
        this.snapshots = snapshots;
        this.access = access;
        this.figures = figures;
        this.outbox = outbox;
        this.mapper = mapper;
        this.everyLanguage = mapper.writer().withAttribute(LocalizedText.EVERY_LANGUAGE, true);
        this.clock = clock;
    }

    /** Counted once, in the transaction that closes it: what is closed has results, and they are never live. */
    void close(@Observes SurveyClosed closed) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        var counted = counted(closed.surveyId(), closed.at(), salt);
        snapshots.save(
                new ResultSnapshot(counted.results(), salt),
                counted.tables().entrySet().stream()
                        .map(table -> new ResultCrossTable(table.getKey(), table.getValue()))
                        .toList());
    }

    /** The event's figures stand beside those that documents report of it; those of a course run go to who held it. */
    void publish(@Observes SurveyPublished published) {
        var survey = surveys.get(published.surveyId());
        var results = access.counted(survey).results();
        if (survey.subject() == SurveySubject.EVENT) {
            ComputedFigures.of(results).forEach(figure -> figures.computed(survey.eventId(), figure));
        }
        if (survey.subject() == SurveySubject.COURSE_RUN) {
            outbox.add(CourseEvaluation.of(survey.courseRun(), results, published.at()));
        }
    }

    /** Counts the answers again and says in what the result differs from the one that is stored. */
    Verification verify(String ref) {
        var survey = surveys.forStaff(ref);
        var snapshot = access.counted(survey);
        var stored = snapshot.results();
        var counted = counted(survey.id(), stored.snapshot().takenAt(), snapshot.salt());
        var differences = new Differences();
        differences.add("results", tree(stored), tree(counted.results()));
        var tables = counted.tables();
        snapshots
                .tables(stored)
                .forEach(table ->
                        differences.add(table.dividedBy(), tree(table.cells()), tree(tables.get(table.dividedBy()))));
        var found = differences.found();
        return new Verification(
                survey.id(),
                stored.snapshot(),
                clock.instant(),
                found.isEmpty(),
                counted.results().snapshot().digest(),
                found);
    }

    private Publication counted(UUID surveyId, Instant takenAt, byte[] salt) {
        return counter.count(surveys.get(surveyId), FIRST, takenAt, salt);
    }

    private JsonNode tree(Object document) {
        try {
            return mapper.readTree(everyLanguage.writeValueAsBytes(document == null ? Map.of() : document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
