package org.cityexchange.training.certificate;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.kit.security.KeyRing;
import org.cityexchange.kit.security.Secrets;

/**
 * Gives certificates what tells them apart. Numbers are gapless: whoever takes one holds its year until commit, and gives
 * it back with everything else when the transaction fails. Places in status lists are drawn at random, so that they tell
 * nothing about who was issued one before or after.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CertificateMarks {

    /** A list is left half empty, so that drawing a free place takes two attempts at most on average. */
    private static final int FULL = StatusBits.SIZE / 2;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final EntityManager entities;
    private final KeyRing keys;
    private final Clock clock;

    CertificateMarks(EntityManager entities, CredentialsConfig config, Clock clock) {
        this.entities = entities;
        this.keys = KeyRing.of(config.dataKeys());
        this.clock = clock;
    }

    /** The marks of a new certificate of that issuer and year. */
    Certificate.Marks next(UUID certificateId, int year, String issuer) {
        var number =
                ((Number) entities.createNativeQuery("""
                        insert into certificate_number (year, last) values (?1, 1)
                        on conflict (year) do update set last = certificate_number.last + 1 returning last
                        """).setParameter(1, year).getSingleResult()).intValue();
        var list = list(issuer);
        var token = Secrets.newToken();
        return new Certificate.Marks(
                year, number, token, keys.seal(token.getBytes(US_ASCII), context(certificateId)), list, place(list));
    }

    /** The token of a certificate, for those who may show it to others; gone once the holder is erased. */
    String token(Certificate certificate) {
        certificate.demandHolderName();
        return new String(keys.open(certificate.tokenSealed(), context(certificate.id())), US_ASCII);
    }

    private static String context(UUID certificateId) {
        return "certificate " + certificateId;
    }

    /** The list of an issuer that new certificates go into, locked; another one where the last is full. */
    private int list(String issuer) {
        List<?> last = entities.createNativeQuery(
                        "select number from credential_status_list where issuer = ?1 order by number desc limit 1 for update")
                .setParameter(1, issuer)
                .getResultList();
        if (!last.isEmpty()) {
            var number = ((Number) last.get(0)).intValue();
            if (count("select count(*) from certificate where status_list = ?1", number) < FULL) {
                return number;
            }
        }
        return ((Number) entities.createNativeQuery(
                                "insert into credential_status_list (issuer, created_at) values (?1, ?2) returning number")
                        .setParameter(1, issuer)
                        .setParameter(2, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .getSingleResult())
                .intValue();
    }

    private int place(int list) {
        while (true) {
            var index = RANDOM.nextInt(StatusBits.SIZE);
            if (count("select count(*) from certificate where status_list = ?1 and status_index = ?2", list, index)
                    == 0) {
                return index;
            }
        }
    }

    private long count(String sql, Object... parameters) {
        var query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return ((Number) query.getSingleResult()).longValue();
    }

    /** A status list that exists. */
    @Transactional(Transactional.TxType.SUPPORTS)
    Optional<StatusList> statusList(int number) {
        List<?> found = entities.createNativeQuery(
                        "select issuer, created_at from credential_status_list where number = ?1", Object[].class)
                .setParameter(1, number)
                .getResultList();
        return found.stream()
                .map(row -> (Object[]) row)
                .map(row -> new StatusList(number, (String) row[0], (Instant) row[1]))
                .findFirst();
    }

    record StatusList(int number, String issuer, Instant createdAt) {}
}
