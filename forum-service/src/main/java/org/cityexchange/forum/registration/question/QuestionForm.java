package org.cityexchange.forum.registration.question;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** What an event's questions are changed under, and what owns the seats of their options. */
@Entity
class QuestionForm {

    @Id
    private UUID id;

    @Column
    private UUID eventId;

    private int version;

    protected QuestionForm() {}

    UUID id() {
        return id;
    }

    UUID eventId() {
        return eventId;
    }

    int version() {
        return version;
    }

    /** The number of the version that comes now. */
    int next() {
        return ++version;
    }
}
