package org.cityexchange.forum.agenda;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What an agenda is changed under: locked first, so that whoever comes second finds another version than they read. */
@Entity
@Table(name = "agenda")
class AgendaHead {

    @Id
    private UUID eventId;

    private int version;

    protected AgendaHead() {}

    int version() {
        return version;
    }

    void changed() {
        version++;
    }
}
