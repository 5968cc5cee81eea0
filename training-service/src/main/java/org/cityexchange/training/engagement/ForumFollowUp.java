package org.cityexchange.training.engagement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.FollowUpChanged;
import org.cityexchange.contracts.FollowUpKind;
import org.cityexchange.contracts.FollowUpPhase;
import org.cityexchange.kit.exchange.DigestSource.Entry;

/** What a forum does about feedback; changed by what the forum tells, and by nothing else. */
@Entity
class ForumFollowUp {

    @Id
    private UUID id;

    @Column
    private UUID eventId;

    @Enumerated(EnumType.STRING)
    private FollowUpKind kind;

    @Enumerated(EnumType.STRING)
    private FollowUpPhase phase;

    private LocalDate dueOn;
    private String[] topics;
    private String[] courses;

    @SuppressWarnings("unused") // read by queries
    private boolean shown;

    private Instant occurredAt;
    private long revision;
    private String state;

    protected ForumFollowUp() {}

    static ForumFollowUp of(UUID id) {
        var followUp = new ForumFollowUp();
        followUp.id = id;
        return followUp;
    }

    /** All there is to know of it, of that revision. */
    void take(FollowUpChanged event, long newRevision) {
        eventId = event.eventId();
        kind = event.kind();
        phase = event.phase();
        dueOn = event.dueOn();
        topics = event.topics().toArray(String[]::new);
        courses = event.courses().toArray(String[]::new);
        shown = event.shown();
        occurredAt = event.occurredAt();
        revision = newRevision;
        state = Entry.of(id, newRevision, event).state();
    }

    UUID id() {
        return id;
    }

    Instant occurredAt() {
        return occurredAt;
    }

    Entry digestEntry() {
        return new Entry(id, revision, state);
    }

    ForumFollowUpView toView() {
        return new ForumFollowUpView(id, eventId, kind, phase, dueOn, List.of(topics), List.of(courses), occurredAt);
    }
}
