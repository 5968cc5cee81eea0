package org.cityexchange.kit.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cityexchange.kit.persistence.OneColumn;
import org.cityexchange.kit.security.PersonRefs;
import org.hibernate.Session;

/**
 * Who was erased, as pseudonyms with a time: what keeps an old event, an old file or a projection that is built anew from
 * bringing a person back. What a person does later by their own act is new and is not touched.
 */
@ApplicationScoped
public class ErasedPeople {

    private final EntityManager entities;
    private final PersonRefs personRefs;

    ErasedPeople(EntityManager entities, PersonRefs personRefs) {
        this.entities = entities;
        this.personRefs = personRefs;
    }

    /**
     * What was told of a person by the other service.
     *
     * @param personRef the person's pseudonym
     * @param occurredAt when it happened
     */
    public record Told(String personRef, Instant occurredAt) {}

    /** See {@link #refsFor(List)}, for all that one event tells of. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> refsFor(List<String> personRefs, Instant occurredAt) {
        return refsFor(personRefs.stream().map(ref -> new Told(ref, occurredAt)).toList());
    }

    /**
     * Under which pseudonym to keep each of these, in their order: the person's own, or nobody's if the person has been
     * erased since it happened. An erasure of these people waits until this transaction has ended, so that it finds what
     * is written here.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> refsFor(List<Told> told) {
        if (told.isEmpty()) {
            return List.of();
        }
        var refs = told.stream().map(Told::personRef).collect(Collectors.toSet());
        lock("pg_advisory_xact_lock_shared", refs);
        var erased = session()
                .createNativeQuery("""
                        select person_ref, pseudonym, erased_at from erased_person where person_ref = any(?1)
                        order by erased_at
                        """, Erased.class)
                .setParameter(1, refs.toArray(String[]::new))
                .getResultList();
        return told.stream()
                .map(one -> erased.stream()
                        .filter(erasure -> erasure.personRef().equals(one.personRef())
                                && !erasure.erasedAt().isBefore(one.occurredAt()))
                        .findFirst()
                        .map(Erased::pseudonym)
                        .orElse(one.personRef()))
                .toList();
    }

    private record Erased(String personRef, String pseudonym, Instant erasedAt) {}

    /** Those of the addresses whose owners have been erased, as they were given: files must not bring them back. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<String> erased(Collection<String> emails) {
        Map<String, String> addresses = new HashMap<>();
        emails.forEach(email -> personRefs.all(email).forEach(ref -> addresses.put(ref, email)));
        if (addresses.isEmpty()) {
            return Set.of();
        }
        return OneColumn.of(
                        session(),
                        "select distinct person_ref from erased_person where person_ref = any(?1)",
                        String.class)
                .setParameter(1, addresses.keySet().toArray(String[]::new))
                .getResultStream()
                .map(addresses::get)
                .collect(Collectors.toSet());
    }

    /** Keeps everybody who takes in something about those persons waiting until this transaction ends. */
    void lock(Collection<String> refs) {
        lock("pg_advisory_xact_lock", refs);
    }

    /** In one order, lest two who lock the same people wait for each other. */
    private void lock(String function, Collection<String> refs) {
        OneColumn.of(
                        session(),
                        "select count(*) from (select ref from unnest(?1) as ref order by ref) as person," + " lateral "
                                + function + "(hashtextextended(ref, 7))",
                        Long.class)
                .setParameter(1, refs.stream().distinct().toArray(String[]::new))
                .getSingleResult();
    }

    /** Remembers that whoever went by these was erased then, and the pseudonym that took their place. */
    void remember(Collection<String> refs, String pseudonym, Instant erasedAt) {
        for (var ref : refs) {
            entities.createNativeQuery("""
                            insert into erased_person (person_ref, pseudonym, erased_at) values (?1, ?2, ?3)
                            on conflict (person_ref, pseudonym)
                                do update set erased_at = greatest(erased_person.erased_at, excluded.erased_at)
                            """)
                    .setParameter(1, ref)
                    .setParameter(2, pseudonym)
                    .setParameter(3, erasedAt)
                    .executeUpdate();
        }
    }

    /** Whom that pseudonym has taken the place of. */
    List<String> refs(String pseudonym) {
        return OneColumn.of(session(), "select person_ref from erased_person where pseudonym = ?1", String.class)
                .setParameter(1, pseudonym)
                .getResultList();
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }
}
