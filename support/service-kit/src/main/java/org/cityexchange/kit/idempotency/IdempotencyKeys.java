package org.cityexchange.kit.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.cityexchange.kit.persistence.Locks;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/** The keys in use and the answers given, in the transaction of their effect. */
@ApplicationScoped
class IdempotencyKeys {

    static final Duration KEPT = Duration.ofHours(24);

    private final EntityManager entities;
    private final Clock clock;

    IdempotencyKeys(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Takes the key for this transaction. A twin that is still running is waited for, three seconds at most.
     *
     * @return the stored answer, sealed, when the key has been used for the same request
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<byte[]> claim(byte[] id, byte[] requestHash) {
        // the limit is for the twin alone: what follows may wait for a busy event's seats as long as it must
        Locks.waitBriefly(entities);
        var mine = insert(id, requestHash) == 1;
        entities.createNativeQuery("set local lock_timeout to default").executeUpdate();
        if (mine) {
            return Optional.empty();
        }
        var row =
                (Object[]) entities.createNativeQuery("select request_hash, answer from idempotency_key where id = ?1")
                        .setParameter(1, id)
                        .getSingleResult();
        if (!MessageDigest.isEqual((byte[]) row[0], requestHash)) {
            throw new DomainException(ErrorCode.IDEMPOTENCY_KEY_REUSED);
        }
        return Optional.of((byte[]) row[1]);
    }

    private int insert(byte[] id, byte[] requestHash) {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        try {
            return entities.createNativeQuery("""
                            insert into idempotency_key (id, request_hash, expires_at) values (?1, ?2, ?3)
                            on conflict (id) do update set request_hash = excluded.request_hash, answer = null,
                                expires_at = excluded.expires_at
                            where idempotency_key.expires_at < ?4
                            """)
                    .setParameter(1, id)
                    .setParameter(2, requestHash)
                    .setParameter(3, now.plus(KEPT))
                    .setParameter(4, now)
                    .executeUpdate();
        } catch (PersistenceException e) {
            if (Locks.isTimeout(e)) {
                throw new DomainException(ErrorCode.IDEMPOTENCY_KEY_IN_USE);
            }
            throw e;
        }
    }

    /** Keeps the answer under the key that this transaction has taken. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(byte[] id, byte[] sealedAnswer) {
        entities.createNativeQuery("update idempotency_key set answer = ?2 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, sealedAnswer)
                .executeUpdate();
    }

    /** Forgets the answers of more than a day ago. */
    @Scheduled(every = "1h", delayed = "5m", identity = "expired-idempotency-keys")
    @Transactional
    void forgetExpired() {
        entities.createNativeQuery("delete from idempotency_key where expires_at < ?1")
                .setParameter(1, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .executeUpdate();
    }
}
