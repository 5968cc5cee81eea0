package org.cityexchange.forum.smallgroup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;

/** The topics somebody would talk about, the dearest first. */
@Entity
class Interest {

    @Id
    @Column
    private UUID registrationId;

    @Column
    private UUID eventId;

    private List<String> topics;

    protected Interest() {}

    Interest(UUID registrationId, UUID eventId) {
        this.registrationId = registrationId;
        this.eventId = eventId;
    }

    List<String> topics() {
        return topics;
    }

    void rank(List<String> ranked) {
        topics = ranked;
    }
}
