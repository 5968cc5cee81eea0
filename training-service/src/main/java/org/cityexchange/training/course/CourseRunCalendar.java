package org.cityexchange.training.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cityexchange.kit.calendar.CalendarEntry;
import org.cityexchange.kit.calendar.CalendarWriter;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.training.policy.TopicView;
import org.cityexchange.training.policy.Topics;

/** A run and its class sessions as a calendar (RFC 5545), in a language. */
@ApplicationScoped
@Transactional
class CourseRunCalendar {

    private static final LocalizedText ONLINE = LocalizedText.of("온라인", "Online");

    private final CourseRunRepository runs;
    private final ClassSessionService sessions;
    private final Topics topics;

    CourseRunCalendar(CourseRunRepository runs, ClassSessionService sessions, Topics topics) {
        this.runs = runs;
        this.sessions = sessions;
        this.topics = topics;
    }

    /** The calendar of the run with that id or code; a later one of the same run replaces it in a client. */
    String of(String ref, Locale language) {
        var tag = language.toLanguageTag();
        var run = runs.visible(ref);
        var facts = run.facts();
        var entries = Stream.concat(
                        Stream.of(entry(run, tag)),
                        sessions.of(ref).stream().map(session -> entry(facts, session, tag)))
                .toList();
        return CalendarWriter.write(facts.title().in(tag), language, facts.zone(), entries);
    }

    /** The days of the run as a whole. */
    private CalendarEntry entry(CourseRun run, String language) {
        var facts = run.facts();
        var said = run.said();
        return new CalendarEntry(
                run.id(),
                run.version(),
                run.updatedAt(),
                status(run.status()),
                run.begins(),
                run.ends(),
                facts.zone(),
                true,
                facts.title().in(language),
                said.description() == null ? null : said.description().in(language),
                facts.mode() == CourseMode.ONLINE ? ONLINE.in(language) : null,
                null,
                topics.find(facts.primaryTopic()).map(TopicView::names).stream()
                        .map(names -> names.in(language))
                        .toList(),
                null);
    }

    private static CalendarEntry entry(CourseRunFacts run, ClassSessionView session, String language) {
        return new CalendarEntry(
                session.id(),
                session.version(),
                session.updatedAt(),
                status(run.status()),
                session.startsAt(),
                session.endsAt(),
                run.zone(),
                false,
                session.title().in(language),
                description(session, language),
                Optional.ofNullable(session.place())
                        .or(() -> Optional.of(ONLINE).filter(online -> run.mode() == CourseMode.ONLINE))
                        .map(place -> place.in(language))
                        .orElse(null),
                null,
                List.of(),
                run.id());
    }

    private static String description(ClassSessionView session, String language) {
        var text = Stream.concat(
                        Stream.ofNullable(session.description()).map(each -> each.in(language)),
                        session.instructors().stream().map(each -> name(each, language)))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : text;
    }

    /** A name as given, or in Latin letters for who reads another language than Korean. */
    static String name(SessionInstructor instructor, String language) {
        return instructor.nameLatin() == null || language.startsWith("ko") ? instructor.name() : instructor.nameLatin();
    }

    private static CalendarEntry.Status status(CourseRunStatus status) {
        return switch (status) {
            case CANCELLED -> CalendarEntry.Status.CANCELLED;
            case DRAFT, POSTPONED -> CalendarEntry.Status.TENTATIVE;
            default -> CalendarEntry.Status.CONFIRMED;
        };
    }
}
