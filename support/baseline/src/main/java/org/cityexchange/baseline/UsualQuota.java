package org.cityexchange.baseline;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** The places of an event. */
@Entity
class UsualQuota extends PanacheEntityBase {

    @Id
    public UUID eventId;

    public int places;
    public int taken;
}
