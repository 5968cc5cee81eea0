package org.cityexchange.forum.event;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.text.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A room of a venue; it holds one session at a time. */
@Entity
class Room {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID venueId;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText name;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText building;

    private String floor;
    private Integer capacity;

    protected Room() {}

    static Room of(UUID venueId, RoomRequest request) {
        var room = new Room();
        room.id = Ids.next();
        room.venueId = venueId;
        room.name = request.name();
        room.building = request.building();
        room.floor = request.floor();
        room.capacity = request.capacity();
        return room;
    }

    UUID venueId() {
        return venueId;
    }

    RoomView toView() {
        return new RoomView(id, venueId, name, building, floor, capacity);
    }
}
