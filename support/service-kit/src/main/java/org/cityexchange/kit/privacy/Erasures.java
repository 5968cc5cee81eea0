package org.cityexchange.kit.privacy;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.cityexchange.contracts.ErasedRows;
import org.cityexchange.contracts.ErasureCompleted;
import org.cityexchange.contracts.ErasureRequested;
import org.cityexchange.kit.exchange.Outbox;
import org.cityexchange.kit.security.PersonRefs;

/** Erases persons: here at once, in the other service as soon as it hears of it. */
@ApplicationScoped
public class Erasures {

    private final List<PersonalData> features;
    private final PersonalRows rows;
    private final ErasedPeople erasedPeople;
    private final ErasureStore receipts;
    private final PersonRefs personRefs;
    private final Outbox outbox;
    private final Clock clock;

    Erasures(
            @All List<PersonalData> features,
            PersonalRows rows,
            ErasedPeople erasedPeople,
            ErasureStore receipts,
            PersonRefs personRefs,
            Outbox outbox,
            Clock clock) {
        this.features = features;
        this.rows = rows;
        this.erasedPeople = erasedPeople;
        this.receipts = receipts;
        this.personRefs = personRefs;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** All that is kept here of whoever has that address or owns that row; either may be null. Nothing is changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public PersonSearch search(String email, UUID row) {
        var person = new PersonSearch(personRefs);
        if (email != null) {
            person.alsoAddress(email);
        }
        if (row != null) {
            person.alsoRow(row);
        }
        return complete(person);
    }

    private PersonSearch complete(PersonSearch person) {
        int before;
        do {
            before = person.size();
            features.forEach(feature -> feature.search(person));
        } while (person.size() > before);
        return person;
    }

    /**
     * Erases the person in this service, in the running transaction, and has the other one told.
     *
     * @param askedBy the subject of the token; null where the person did it by a secret
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ErasureReceipt erase(PersonSearch person, String askedBy) {
        erasedPeople.lock(person.refs());
        complete(person); // what was written while the lock was waited for
        var id = UUID.randomUUID(); // no time can be read from it: it is all that the person has to ask by
        var now = clock.instant();
        var pseudonym = ErasedPerson.pseudonymOf(id);
        erasedPeople.remember(person.refs(), pseudonym, now);
        var erased = erase(erased(person, pseudonym, now));
        receipts.asked(id, now, askedBy, erased, !person.refs().isEmpty());
        if (!person.refs().isEmpty()) {
            outbox.add(new ErasureRequested(id, List.copyOf(person.refs()), contract(erased), now));
        }
        return receipts.get(id);
    }

    /** Does what the other service was asked for, and answers. */
    void follow(ErasureRequested request) {
        var person = new PersonSearch(personRefs);
        request.personRefs().forEach(person::alsoRef);
        complete(person);
        erasedPeople.lock(person.refs());
        complete(person);
        var pseudonym = ErasedPerson.pseudonymOf(request.erasureId());
        erasedPeople.remember(person.refs(), pseudonym, request.occurredAt());
        var erased = erase(erased(person, pseudonym, request.occurredAt()));
        var now = clock.instant();
        receipts.followed(request, now, erased);
        var further = person.refs().stream()
                .filter(ref -> !request.personRefs().contains(ref))
                .toList();
        outbox.add(new ErasureCompleted(request.erasureId(), further, contract(erased), now));
    }

    /**
     * The other service has erased the person. What it told of the person until then still came under the old pseudonyms,
     * perhaps under some that were not known here.
     */
    void completed(ErasureCompleted answer) {
        var pseudonym = ErasedPerson.pseudonymOf(answer.erasureId());
        var further = new PersonSearch(personRefs);
        answer.personRefs().forEach(further::alsoRef);
        if (!answer.personRefs().isEmpty()) {
            complete(further);
        }
        erasedPeople.refs(pseudonym).forEach(further::alsoRef);
        erasedPeople.lock(further.refs());
        erasedPeople.remember(further.refs(), pseudonym, answer.occurredAt());
        var erased = erase(erased(further, pseudonym, answer.occurredAt()));
        receipts.completed(answer, erased);
    }

    /**
     * Lets go of rows for their age, each by itself: no person is looked for, and nobody is told.
     *
     * @param ids a query of the rows that are due {@code :before} a moment, in their order
     * @return how many rows were due, a thousand at most
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int letGo(String ids, Instant before) {
        var due = rows.ids(ids, before);
        if (!due.isEmpty()) {
            erase(new ErasedPerson(Set.of(), Set.copyOf(due), Set.of(), null, address -> false, clock.instant()));
        }
        return due.size();
    }

    private static ErasedPerson erased(PersonSearch person, String pseudonym, Instant until) {
        return new ErasedPerson(person.refs(), person.rows(), person.names(), pseudonym, person::isTheirs, until);
    }

    private Map<String, Integer> erase(ErasedPerson person) {
        var counts = new TreeMap<String, Integer>();
        for (var feature : features) {
            feature.erase(person).forEach((table, count) -> {
                if (count > 0) {
                    counts.merge(table, count, Integer::sum);
                }
            });
        }
        return counts;
    }

    private static List<ErasedRows> contract(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> new ErasedRows(entry.getKey(), entry.getValue()))
                .toList();
    }
}
