package org.cityexchange.training.trainee;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.text.Texts;

/** An address of a trainee: the one written to, or a further one that the trainee may be known by elsewhere. */
@Entity
class TraineeAddress {

    @Id
    private UUID id;

    private UUID traineeId;

    @Column
    private String email;

    private String emailNormalized;
    private Instant addedAt;

    protected TraineeAddress() {}

    static TraineeAddress of(UUID traineeId, String email, Instant now) {
        var address = new TraineeAddress();
        address.id = Ids.next();
        address.traineeId = traineeId;
        address.email = email;
        address.emailNormalized = Texts.normalizedEmail(email);
        address.addedAt = now;
        return address;
    }

    /** Is written like that from now on; it stays the same address. */
    void spell(String spelling) {
        email = spelling;
    }

    UUID id() {
        return id;
    }

    UUID traineeId() {
        return traineeId;
    }

    String email() {
        return email;
    }

    String emailNormalized() {
        return emailNormalized;
    }

    TraineeAddressView toView(String primary) {
        return new TraineeAddressView(id, email, emailNormalized.equals(primary), addedAt);
    }
}
