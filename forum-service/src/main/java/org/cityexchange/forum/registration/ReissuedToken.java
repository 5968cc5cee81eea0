package org.cityexchange.forum.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.security.Secrets;

/** A token mailed to somebody who had lost the one before; its first use ends all that were given out before it. */
@Entity
class ReissuedToken {

    @Id
    private UUID id;

    @Column
    private UUID registrationId;

    private byte[] tokenHash;
    private Instant issuedAt;
    private Instant usedAt;

    protected ReissuedToken() {}

    static ReissuedToken of(UUID registrationId, String token, Instant now) {
        var reissued = new ReissuedToken();
        reissued.id = Ids.next();
        reissued.registrationId = registrationId;
        reissued.tokenHash = Secrets.hash(token);
        reissued.issuedAt = now;
        return reissued;
    }

    boolean matches(String token) {
        return Secrets.matches(token, tokenHash);
    }

    /** Whether it has been used, and so has ended those given out before that instant. */
    boolean ends(Instant tokenIssuedAt) {
        return usedAt != null && tokenIssuedAt.isBefore(issuedAt);
    }

    void use(Instant now) {
        if (usedAt == null) {
            usedAt = now;
        }
    }

    Instant issuedAt() {
        return issuedAt;
    }
}
