package org.cityexchange.kit.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.hibernate.Session;
import org.jboss.resteasy.reactive.RestResponse;

/** The keys of several requests that one transaction does; see {@link Idempotent} for what holds of each. */
@ApplicationScoped
public class KeptAnswers {

    private static final HexFormat HEX = HexFormat.of();

    private final Session entities;
    private final ObjectMapper mapper;
    private final Clock clock;

    KeptAnswers(Session entities, ObjectMapper mapper, Clock clock) {
        this.entities = entities;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * How those requests end whose key was used before, in one statement: the first answer once more, or the refusal of
     * another request under its key.
     */
    @Transactional(TxType.MANDATORY)
    public Map<IdempotencyKey, RuntimeException> used(Collection<IdempotencyKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        var rows = entities.createNativeQuery("""
                        select id, request_hash, answer from idempotency_key
                        where id = any(array(select decode(key, 'hex') from unnest(?1) as key)) and expires_at >= ?2
                        """, Object[].class)
                .setParameter(1, hex(keys, IdempotencyKey::id))
                .setParameter(2, clock.instant())
                .getResultList();
        var byId = new HashMap<String, Object[]>();
        rows.forEach(row -> byId.put(HEX.formatHex((byte[]) row[0]), row));
        var ends = new HashMap<IdempotencyKey, RuntimeException>();
        for (var key : keys) {
            var row = byId.get(HEX.formatHex(key.id()));
            if (row != null) {
                ends.put(key, end(key, (byte[]) row[1], (byte[]) row[2]));
            }
        }
        return ends;
    }

    private static RuntimeException end(IdempotencyKey key, byte[] requestHash, byte[] answer) {
        return MessageDigest.isEqual(requestHash, key.requestHash())
                ? new Replay(StoredAnswer.opened(answer, key.key()))
                : new DomainException(ErrorCode.IDEMPOTENCY_KEY_REUSED);
    }

    /**
     * Keeps the answers under their keys for a day, in one statement. Waits for somebody else who is using one of the keys.
     *
     * @throws Used if somebody has used one of them since {@link #used} looked: nothing of the transaction may stay
     */
    @Transactional(TxType.MANDATORY)
    public void keep(Map<IdempotencyKey, RestResponse<?>> answers) {
        if (answers.isEmpty()) {
            return;
        }
        var keys = List.copyOf(answers.keySet());
        var sealed = new ArrayList<String>();
        keys.forEach(key -> sealed.add(
                HEX.formatHex(StoredAnswer.of(answers.get(key), mapper).sealedWith(key.key()))));
        var now = clock.instant();
        var kept = entities.createNativeMutationQuery("""
                        insert into idempotency_key (id, request_hash, answer, expires_at)
                        select decode(key, 'hex'), decode(hash, 'hex'), decode(answer, 'hex'), cast(?4 as timestamptz)
                        from unnest(?1, ?2, ?3) as kept (key, hash, answer) order by key
                        on conflict (id) do update set request_hash = excluded.request_hash, answer = excluded.answer,
                            expires_at = excluded.expires_at
                        where idempotency_key.expires_at < ?5
                        """)
                .setParameter(1, hex(keys, IdempotencyKey::id))
                .setParameter(2, hex(keys, IdempotencyKey::requestHash))
                .setParameter(3, sealed.toArray(String[]::new))
                .setParameter(4, now.plus(IdempotencyKeys.KEPT))
                .setParameter(5, now)
                .executeUpdate();
        if (kept < keys.size()) {
            throw new Used();
        }
    }

    private static String[] hex(Collection<IdempotencyKey> keys, Function<IdempotencyKey, byte[]> part) {
        return keys.stream().map(part).map(HEX::formatHex).toArray(String[]::new);
    }

    /** A key was used by somebody else meanwhile: the next look finds their answer. */
    public static final class Used extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Used() {
            super("A key was used meanwhile");
        }
    }
}
