package org.cityexchange.forum.event;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.text.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A place where events are held. */
@Entity
class Venue {

    @Id
    private UUID id;

    @Version
    private int version;

    private String ownerInstitution;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText name;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText address;

    private Double lat;
    private Double lon;

    protected Venue() {}

    static Venue of(VenueRequest request, String ownerInstitution) {
        var venue = new Venue();
        venue.id = Ids.next();
        venue.ownerInstitution = ownerInstitution;
        venue.describe(request);
        return venue;
    }

    void describe(VenueRequest request) {
        name = request.name();
        address = request.address();
        lat = request.lat();
        lon = request.lon();
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String ownerInstitution() {
        return ownerInstitution;
    }

    VenueRequest toRequest() {
        return new VenueRequest(ownerInstitution, name, address, lat, lon);
    }
}
