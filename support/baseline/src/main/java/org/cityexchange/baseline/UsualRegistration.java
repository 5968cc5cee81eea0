package org.cityexchange.baseline;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A registration. */
@Entity
class UsualRegistration extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID eventId;
    public String name;
    public String email;
    public String affiliation;
    public String jobTitle;
    public String mode;
    public String status;
    public Instant requestedAt;
}
