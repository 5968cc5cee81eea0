package org.cityexchange.training.alumni;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.cityexchange.kit.security.Secrets;

/** With what an alumnus says what they agree to, without a login; only the hash of the secret is kept. */
@Entity
@SuppressWarnings("unused") // the time is for people who look into the table
class AlumnusLink {

    @Id
    private UUID traineeId;

    @Version
    private int version;

    private byte[] tokenHash;

    @Column
    private Instant madeAt;

    protected AlumnusLink() {}

    static AlumnusLink of(UUID traineeId) {
        var link = new AlumnusLink();
        link.traineeId = traineeId;
        return link;
    }

    /** Is opened by that secret from now on, and by no earlier one. */
    void openWith(String token, Instant now) {
        tokenHash = Secrets.hash(token);
        madeAt = now;
    }

    boolean isOpenedBy(String token) {
        return Secrets.matches(token, tokenHash);
    }
}
