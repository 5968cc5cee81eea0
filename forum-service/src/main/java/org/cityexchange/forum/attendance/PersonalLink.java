package org.cityexchange.forum.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.security.Secrets;

/** A link that opens one thing of one registration; of its token only the hash is kept. */
@Entity
class PersonalLink {

    /** What a link opens. */
    enum Kind {
        QR_CODE,
        JOIN
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private UUID registrationId;

    private byte[] tokenHash;
    private Instant createdAt;

    @Column
    private Instant revokedAt;

    protected PersonalLink() {}

    static PersonalLink to(Kind kind, UUID registrationId, String token, Instant now) {
        var link = new PersonalLink();
        link.id = Ids.next();
        link.kind = kind;
        link.registrationId = registrationId;
        link.tokenHash = Secrets.hash(token);
        link.createdAt = now;
        return link;
    }

    /** Opens nothing from now on. */
    void revoke(Instant now) {
        revokedAt = now;
    }

    Kind kind() {
        return kind;
    }

    Instant createdAt() {
        return createdAt;
    }

    byte[] tokenHash() {
        return tokenHash;
    }

    UUID id() {
        return id;
    }

    UUID registrationId() {
        return registrationId;
    }
}
