package org.cityexchange.contracts;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The catalogue: every event that travels, with its name on the wire, its topic and its record. The only place where
 * wire names are written down.
 */
public enum EventType {
    /** {@link CityRegistered}. */
    CITY_REGISTERED("org.cityexchange.training.city-registered.v1", Topic.TRAINING_CITY, CityRegistered.class),
    /** {@link CityRenamed}. */
    CITY_RENAMED("org.cityexchange.training.city-renamed.v1", Topic.TRAINING_CITY, CityRenamed.class),
    /** {@link CityUpdated}. */
    CITY_UPDATED("org.cityexchange.training.city-updated.v1", Topic.TRAINING_CITY, CityUpdated.class),
    /** {@link CityMerged}. */
    CITY_MERGED("org.cityexchange.training.city-merged.v1", Topic.TRAINING_CITY, CityMerged.class),
    /** {@link CityMergeUndone}. */
    CITY_MERGE_UNDONE("org.cityexchange.training.city-merge-undone.v1", Topic.TRAINING_CITY, CityMergeUndone.class),
    /** {@link CityRetired}. */
    CITY_RETIRED("org.cityexchange.training.city-retired.v1", Topic.TRAINING_CITY, CityRetired.class),
    /** {@link EventPublished}. */
    EVENT_PUBLISHED("org.cityexchange.forum.event-published.v1", Topic.FORUM_EVENT, EventPublished.class),
    /** {@link EventRescheduled}. */
    EVENT_RESCHEDULED("org.cityexchange.forum.event-rescheduled.v1", Topic.FORUM_EVENT, EventRescheduled.class),
    /** {@link EventCancelled}. */
    EVENT_CANCELLED("org.cityexchange.forum.event-cancelled.v1", Topic.FORUM_EVENT, EventCancelled.class),
    /** {@link EventHeld}. */
    EVENT_HELD("org.cityexchange.forum.event-held.v1", Topic.FORUM_EVENT, EventHeld.class),
    /** {@link RegistrationConfirmed}. */
    REGISTRATION_CONFIRMED(
            "org.cityexchange.forum.registration-confirmed.v1", Topic.FORUM_REGISTRATION, RegistrationConfirmed.class),
    /** {@link RegistrationWaitlisted}. */
    REGISTRATION_WAITLISTED(
            "org.cityexchange.forum.registration-waitlisted.v1",
            Topic.FORUM_REGISTRATION,
            RegistrationWaitlisted.class),
    /** {@link RegistrationCancelled}. */
    REGISTRATION_CANCELLED(
            "org.cityexchange.forum.registration-cancelled.v1", Topic.FORUM_REGISTRATION, RegistrationCancelled.class),
    /** {@link RegistrationModeSwitched}. */
    REGISTRATION_MODE_SWITCHED(
            "org.cityexchange.forum.registration-mode-switched.v1",
            Topic.FORUM_REGISTRATION,
            RegistrationModeSwitched.class),
    /** {@link AttendanceRecorded}. */
    ATTENDANCE_RECORDED(
            "org.cityexchange.forum.attendance-recorded.v1", Topic.FORUM_REGISTRATION, AttendanceRecorded.class),
    /** {@link ContributionPublished}. */
    CONTRIBUTION_PUBLISHED(
            "org.cityexchange.forum.contribution-published.v1", Topic.FORUM_CONTRIBUTION, ContributionPublished.class),
    /** {@link ContributionWithdrawn}. */
    CONTRIBUTION_WITHDRAWN(
            "org.cityexchange.forum.contribution-withdrawn.v1", Topic.FORUM_CONTRIBUTION, ContributionWithdrawn.class),
    /** {@link FollowUpChanged}. */
    FOLLOW_UP_CHANGED("org.cityexchange.forum.follow-up-changed.v1", Topic.FORUM_FOLLOW_UP, FollowUpChanged.class),
    /** {@link CityProposed}. */
    CITY_PROPOSED("org.cityexchange.forum.city-proposed.v1", Topic.FORUM_CITY_PROPOSAL, CityProposed.class),
    /** {@link CityProposalAccepted}. */
    CITY_PROPOSAL_ACCEPTED(
            "org.cityexchange.training.proposal-accepted.v1", Topic.TRAINING_CITY_REVIEW, CityProposalAccepted.class),
    /** {@link CityProposalRejected}. */
    CITY_PROPOSAL_REJECTED(
            "org.cityexchange.training.proposal-rejected.v1", Topic.TRAINING_CITY_REVIEW, CityProposalRejected.class),
    /** {@link EnrolmentConfirmed}. */
    ENROLMENT_CONFIRMED(
            "org.cityexchange.training.enrolment-confirmed.v1", Topic.TRAINING_REGISTRATION, EnrolmentConfirmed.class),
    /** {@link EnrolmentCancelled}. */
    ENROLMENT_CANCELLED(
            "org.cityexchange.training.enrolment-cancelled.v1", Topic.TRAINING_REGISTRATION, EnrolmentCancelled.class),
    /** {@link EnrolmentUpdated}. */
    ENROLMENT_UPDATED(
            "org.cityexchange.training.enrolment-updated.v1", Topic.TRAINING_REGISTRATION, EnrolmentUpdated.class),
    /** {@link CourseCompleted}. */
    COURSE_COMPLETED(
            "org.cityexchange.training.course-completed.v1", Topic.TRAINING_REGISTRATION, CourseCompleted.class),
    /** {@link CompletionRevoked}. */
    COMPLETION_REVOKED(
            "org.cityexchange.training.completion-revoked.v1", Topic.TRAINING_REGISTRATION, CompletionRevoked.class),
    /** {@link OutcomeVerified}. */
    OUTCOME_VERIFIED("org.cityexchange.training.outcome-verified.v1", Topic.TRAINING_OUTCOME, OutcomeVerified.class),
    /** {@link OutcomeDisputed}. */
    OUTCOME_DISPUTED("org.cityexchange.training.outcome-disputed.v1", Topic.TRAINING_OUTCOME, OutcomeDisputed.class),
    /** {@link OutcomeRetracted}. */
    OUTCOME_RETRACTED("org.cityexchange.training.outcome-retracted.v1", Topic.TRAINING_OUTCOME, OutcomeRetracted.class),
    /** {@link CourseEvaluationPublished}. */
    COURSE_EVALUATION_PUBLISHED(
            "org.cityexchange.forum.course-evaluation-published.v1",
            Topic.FORUM_COURSE_EVALUATION,
            CourseEvaluationPublished.class),
    /** {@link ErasureRequested}. */
    ERASURE_REQUESTED("org.cityexchange.privacy.erasure-requested.v1", Topic.PRIVACY_ERASURE, ErasureRequested.class),
    /** {@link ErasureCompleted}. */
    ERASURE_COMPLETED("org.cityexchange.privacy.erasure-completed.v1", Topic.PRIVACY_ERASURE, ErasureCompleted.class);

    private static final Map<String, EventType> BY_WIRE_NAME =
            Stream.of(values()).collect(toUnmodifiableMap(EventType::wireName, Function.identity()));
    private static final Map<Class<?>, EventType> BY_RECORD =
            Stream.of(values()).collect(toUnmodifiableMap(EventType::recordClass, Function.identity()));

    private final String wireName;
    private final Topic topic;
    private final Class<? extends ExchangeEvent> recordClass;

    EventType(String wireName, Topic topic, Class<? extends ExchangeEvent> recordClass) {
        this.wireName = wireName;
        this.topic = topic;
        this.recordClass = recordClass;
    }

    /** The type with that name; empty for an unknown one, because a newer sender must not stop an older reader. */
    public static Optional<EventType> named(@Nullable String wireName) {
        return Optional.ofNullable(wireName).map(BY_WIRE_NAME::get);
    }

    /** The type of that event. */
    public static EventType of(ExchangeEvent event) {
        return BY_RECORD.get(event.getClass());
    }

    /** Its name on the wire, in {@link CloudEventHeaders#TYPE}. */
    public String wireName() {
        return wireName;
    }

    /** The topic it travels on. */
    public Topic topic() {
        return topic;
    }

    /** The record its JSON is read into. */
    public Class<? extends ExchangeEvent> recordClass() {
        return recordClass;
    }

    /** The JSON Schema (2020-12) of its value. It allows properties it does not name: readers ignore them. */
    public String jsonSchema() {
        return Resources.text("schemas/" + wireName + ".json");
    }
}
