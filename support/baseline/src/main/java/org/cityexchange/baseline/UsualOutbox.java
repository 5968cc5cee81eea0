package org.cityexchange.baseline;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What is to be told of a registration. */
@Entity
class UsualOutbox extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID registrationId;
    public Instant createdAt;

    @Column(columnDefinition = "text")
    public String payload;
}
