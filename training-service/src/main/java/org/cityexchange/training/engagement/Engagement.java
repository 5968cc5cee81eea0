package org.cityexchange.training.engagement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.cityexchange.contracts.AttendanceRecorded;
import org.cityexchange.contracts.ContributionPublished;
import org.cityexchange.contracts.RegistrationCancelled;
import org.cityexchange.contracts.RegistrationConfirmed;
import org.cityexchange.contracts.RegistrationEvent;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.contracts.RegistrationModeSwitched;
import org.cityexchange.contracts.RegistrationWaitlisted;
import org.cityexchange.kit.exchange.Received;
import org.cityexchange.kit.persistence.Ids;

/** One fact heard from the forum. It is kept as it was heard, a talk for as long as it stands; what follows from several of them is for readers to say. */
@Entity
@SuppressWarnings("unused") // some columns are only read by queries
class Engagement {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private EngagementKind kind;

    private UUID eventId;
    private UUID registrationId;
    private Long registrationRevision;
    private UUID contributionId;
    private String cityCode;
    private String country;
    private String personRef;

    @Enumerated(EnumType.STRING)
    private RegistrationMode mode;

    private Integer minutes;
    private Instant occurredAt;
    private Instant receivedAt;

    protected Engagement() {}

    /**
     * The fact as it is kept, under the id of the event that told it: however often it is told, it is the same one.
     *
     * @param personRef of the person, or of nobody if the person has been erased since
     */
    static Engagement heard(Received<RegistrationEvent> received, String personRef, Instant now) {
        var event = received.event();
        var engagement = new Engagement();
        engagement.id = received.eventId();
        engagement.eventId = event.eventId();
        engagement.registrationId = event.registrationId();
        engagement.registrationRevision = received.revision();
        engagement.cityCode = event.cityCode();
        engagement.country = event.country();
        engagement.personRef = personRef;
        engagement.occurredAt = event.occurredAt();
        engagement.receivedAt = now;
        engagement.understand(event);
        return engagement;
    }

    /** That somebody gave that talk. */
    static Engagement spoke(ContributionPublished talk, String personRef, Instant now) {
        var engagement = new Engagement();
        engagement.id = Ids.next();
        engagement.kind = EngagementKind.FORUM_SPOKE;
        engagement.eventId = talk.eventId();
        engagement.contributionId = talk.contributionId();
        engagement.personRef = personRef;
        engagement.occurredAt = talk.occurredAt();
        engagement.receivedAt = now;
        return engagement;
    }

    private void understand(RegistrationEvent event) {
        if (event instanceof RegistrationConfirmed confirmed) {
            is(EngagementKind.FORUM_REGISTERED, confirmed.mode());
        } else if (event instanceof RegistrationWaitlisted waitlisted) {
            is(EngagementKind.FORUM_WAITLISTED, waitlisted.mode());
        } else if (event instanceof RegistrationCancelled cancelled) {
            is(EngagementKind.FORUM_CANCELLED, cancelled.mode());
        } else if (event instanceof RegistrationModeSwitched switched) {
            is(EngagementKind.FORUM_MODE_SWITCHED, switched.to());
        } else if (event instanceof AttendanceRecorded attendance) {
            // seen in both ways is seen in no particular one
            var only = attendance.modes().size() == 1 ? attendance.modes().get(0) : null;
            is(attendance.attended() ? EngagementKind.FORUM_ATTENDED : EngagementKind.FORUM_ABSENT, only);
            minutes = attendance.minutes();
        }
    }

    private void is(EngagementKind itsKind, RegistrationMode itsMode) {
        kind = itsKind;
        mode = itsMode;
    }

    UUID id() {
        return id;
    }

    Instant occurredAt() {
        return occurredAt;
    }

    String personRef() {
        return personRef;
    }

    /** As other features see it, with the event as far as that is known. */
    ForumEngagement toForumEngagement(ForumEventCopy event) {
        return new ForumEngagement(
                id,
                kind,
                occurredAt,
                eventId,
                event == null ? null : event.title(),
                event == null ? null : event.slug());
    }

    UUID eventId() {
        return eventId;
    }

    /** As it is shown: with the trainee it is known to be of, or null, and whether its forum was cancelled. */
    EngagementView toView(UUID traineeId, boolean neutralised) {
        return new EngagementView(
                id,
                kind,
                eventId,
                registrationId,
                contributionId,
                cityCode,
                country,
                personRef,
                mode,
                minutes,
                traineeId,
                neutralised,
                occurredAt);
    }
}
