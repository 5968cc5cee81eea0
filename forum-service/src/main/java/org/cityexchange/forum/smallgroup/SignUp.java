package org.cityexchange.forum.smallgroup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;

/** A registrant's wish to take part in a session, and what came of it. */
@Entity
@Table(name = "session_sign_up")
class SignUp {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column
    private UUID eventId;

    private UUID sessionId;
    private UUID registrationId;

    @Enumerated(EnumType.STRING)
    private SignUpView.Source source;

    @Enumerated(EnumType.STRING)
    private SignUpStatus status;

    private Instant requestedAt;

    protected SignUp() {}

    /** A new sign-up, which has a place unless it is told to wait. */
    SignUp(UUID eventId, UUID sessionId, UUID registrationId, SignUpView.Source source, Instant now) {
        id = Ids.next();
        this.eventId = eventId;
        this.sessionId = sessionId;
        this.registrationId = registrationId;
        this.source = source;
        requestedAt = now;
        status = SignUpStatus.CONFIRMED;
    }

    /** Has to wait at first. */
    SignUp waiting() {
        status = SignUpStatus.WAITLISTED;
        return this;
    }

    /** Gets the place it waited for. */
    void promote() {
        moveTo(SignUpStatus.CONFIRMED);
    }

    /** Gives up its place, in the session or in the queue. */
    void cancel() {
        moveTo(SignUpStatus.CANCELLED);
    }

    private void moveTo(SignUpStatus next) {
        if (!status.canBecome(next)) {
            throw DomainException.illegalTransition(status, next);
        }
        status = next;
    }

    UUID id() {
        return id;
    }

    UUID sessionId() {
        return sessionId;
    }

    UUID registrationId() {
        return registrationId;
    }

    SignUpStatus status() {
        return status;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    SignUpView toView() {
        return new SignUpView(id, eventId, sessionId, registrationId, source, status, null, requestedAt, version);
    }
}
