package org.cityexchange.training.trainee;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.cityexchange.kit.security.PersonRefs;

/** What somebody with an address is called in the exchange, under one key. */
@Entity
@SuppressWarnings("unused") // some columns are only read by queries
class TraineeReference {

    @Id
    private String personRef;

    private String keyVersion;
    private UUID addressId;
    private UUID traineeId;

    protected TraineeReference() {}

    static TraineeReference of(TraineeAddress address, String personRef) {
        var reference = new TraineeReference();
        reference.personRef = personRef;
        reference.keyVersion = PersonRefs.versionOf(personRef);
        reference.addressId = address.id();
        reference.traineeId = address.traineeId();
        return reference;
    }

    String personRef() {
        return personRef;
    }

    UUID traineeId() {
        return traineeId;
    }
}
