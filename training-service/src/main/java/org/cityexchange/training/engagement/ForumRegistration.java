package org.cityexchange.training.engagement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.cityexchange.contracts.RegistrationCancelled;
import org.cityexchange.contracts.RegistrationConfirmed;
import org.cityexchange.contracts.RegistrationEvent;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.contracts.RegistrationModeSwitched;
import org.cityexchange.contracts.RegistrationWaitlisted;
import org.cityexchange.kit.exchange.DigestSource.Entry;

/** Where a registration at the forum stands, as far as its events tell. */
@Entity
@SuppressWarnings("unused") // some columns are only read by queries
class ForumRegistration {

    /** What a registration can be. */
    enum Status {
        CONFIRMED,
        WAITLISTED,
        CANCELLED
    }

    @Id
    private UUID id;

    private UUID eventId;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Enumerated(EnumType.STRING)
    private RegistrationMode mode;

    private long revision;

    protected ForumRegistration() {}

    static ForumRegistration of(RegistrationEvent event) {
        var registration = new ForumRegistration();
        registration.id = event.registrationId();
        registration.eventId = event.eventId();
        return registration;
    }

    UUID id() {
        return id;
    }

    /** What happened to it next. */
    void take(RegistrationEvent event, long newRevision) {
        if (event instanceof RegistrationConfirmed confirmed) {
            status = Status.CONFIRMED;
            mode = confirmed.mode();
        } else if (event instanceof RegistrationWaitlisted waitlisted) {
            status = Status.WAITLISTED;
            mode = waitlisted.mode();
        } else if (event instanceof RegistrationCancelled cancelled) {
            status = Status.CANCELLED;
            mode = cancelled.mode();
        } else if (event instanceof RegistrationModeSwitched switched) {
            mode = switched.to();
        } // attendance changes neither the seat nor the mode it was given for
        revision = newRevision;
    }

    Entry digestEntry() {
        return new Entry(id, revision, status + "|" + mode);
    }
}
