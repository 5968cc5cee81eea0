package org.cityexchange.training.alumni;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a person agrees to at present, whichever of their entries it was said under. */
@Entity
@Immutable
@SuppressWarnings("unused") // some columns are only read by queries
class AlumnusAgreement {

    @Id
    private String id;

    private UUID traineeId;

    @Enumerated(EnumType.STRING)
    private ConsentKind kind;

    protected AlumnusAgreement() {}

    UUID traineeId() {
        return traineeId;
    }

    ConsentKind kind() {
        return kind;
    }
}
