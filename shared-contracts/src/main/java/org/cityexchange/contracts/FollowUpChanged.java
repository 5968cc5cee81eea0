package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A follow-up as it is now; a later one replaces it. Its words do not travel: the kind and the topics say what interest
 * there is in networks and courses.
 *
 * @param followUpId the follow-up
 * @param eventId the event whose feedback it follows
 * @param kind what is done
 * @param phase where it stands
 * @param dueOn the day by which it is to be done, or null
 * @param topics topics of the event, as it names them; never null
 * @param courses codes of the courses of the training service that came of it; never null
 * @param shown whether the public may still see it
 * @param occurredAt when it became so
 */
public record FollowUpChanged(
        UUID followUpId,
        UUID eventId,
        FollowUpKind kind,
        FollowUpPhase phase,
        @Nullable LocalDate dueOn,
        List<String> topics,
        List<String> courses,
        boolean shown,
        Instant occurredAt)
        implements FollowUpEvent {

    /** Checks the components and copies the lists. */
    public FollowUpChanged {
        requireNonNull(followUpId, "followUpId");
        requireNonNull(eventId, "eventId");
        requireNonNull(kind, "kind");
        requireNonNull(phase, "phase");
        topics = List.copyOf(requireNonNull(topics, "topics"));
        topics.forEach(topic -> Checks.notBlank(topic, "topics"));
        courses = List.copyOf(requireNonNull(courses, "courses"));
        courses.forEach(course -> Checks.code(course, "courses"));
        requireNonNull(occurredAt, "occurredAt");
    }
}
