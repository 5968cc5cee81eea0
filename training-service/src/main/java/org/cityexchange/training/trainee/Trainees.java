package org.cityexchange.training.trainee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.privacy.ErasedPerson;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.security.PersonRefs;

/** What other features may ask about trainees, whoever calls: whom they show them to is theirs to check. */
@ApplicationScoped
public class Trainees {

    private final TraineeRepository trainees;
    private final TraineeAddresses addresses;
    private final TraineeMergeRepository merges;
    private final PersonRefs personRefs;
    private final Clock clock;

    Trainees(
            TraineeRepository trainees,
            TraineeAddresses addresses,
            TraineeMergeRepository merges,
            PersonRefs personRefs,
            Clock clock) {
        this.trainees = trainees;
        this.addresses = addresses;
        this.merges = merges;
        this.personRefs = personRefs;
        this.clock = clock;
    }

    /** The trainee; refuses as not found. */
    public TraineeFacts get(UUID id) {
        return find(id).orElseThrow(DomainException::notFound);
    }

    /** The trainee, if there is one. */
    public Optional<TraineeFacts> find(UUID id) {
        return trainees.findByIdOptional(id).map(Trainee::toFacts);
    }

    /** Those trainees by id, in one statement; who does not exist is left out. */
    public Map<UUID, TraineeFacts> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : byId(trainees.list("id in ?1", ids));
    }

    private static Map<UUID, TraineeFacts> byId(List<Trainee> found) {
        return found.stream().map(Trainee::toFacts).collect(Collectors.toMap(TraineeFacts::id, facts -> facts));
    }

    /** The trainees of a set of data with these external keys, by key, in one statement. */
    public Map<String, TraineeFacts> byExternalKey(String dataset, Collection<String> keys) {
        return trainees.byExternalKey(dataset, keys).stream()
                .map(Trainee::toFacts)
                .collect(Collectors.toMap(TraineeFacts::externalKey, facts -> facts));
    }

    /** The trainee, whom nobody changes or takes away until commit; refuses as not found. */
    @Transactional(Transactional.TxType.MANDATORY)
    public TraineeFacts lock(UUID id) {
        return trainees.find("id", id)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .firstResultOptional()
                .map(Trainee::toFacts)
                .orElseThrow(DomainException::notFound);
    }

    /** The same of several, in the order of their ids: one statement. Who does not exist is left out. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, TraineeFacts> lock(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : byId(trainees.find("id in ?1 order by id", ids)
                        .withLock(LockModeType.PESSIMISTIC_READ)
                        .list());
    }

    /**
     * Somebody to be entered because an enrolment names them.
     *
     * @param details what is known: at least city and rank
     */
    public record Newcomer(String externalKey, TraineeDetails details) {}

    /** Enters those trainees of a set of data, in a few statements; answers them by external key. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, TraineeFacts> enter(List<Newcomer> newcomers, Provenance provenance, String dataset) {
        var origin = new Trainee.Origin(provenance, dataset);
        var now = clock.instant();
        var entered = new ArrayList<Trainee>();
        var facts = new HashMap<String, TraineeFacts>();
        for (var newcomer : newcomers) {
            var trainee = Trainee.entered(newcomer.externalKey(), newcomer.details(), origin, personRefs, now);
            entered.add(trainee);
            facts.put(newcomer.externalKey(), trainee.toFacts());
        }
        trainees.persist(entered);
        addresses.entered(entered);
        return facts;
    }

    /** Which of these normalised addresses belong to a trainee already. */
    public List<String> knownAddresses(Collection<String> normalized) {
        return List.copyOf(addresses.holders(normalized).keySet());
    }

    /** That trainee and all entries that read through to it: what rows of the person may have been recorded with. */
    public List<UUID> recordedAs(UUID person) {
        return recordedAs(List.of(person));
    }

    /** The same of several: one statement. */
    public List<UUID> recordedAs(Collection<UUID> people) {
        return people.isEmpty()
                ? List.of()
                : trainees.find("select e.id from Trainee e where e.id in ?1 or e.survivorId in ?1", people)
                        .project(UUID.class)
                        .list();
    }

    /** Each of these trainees with the person: itself, or whom it reads through to. One statement. */
    public Map<UUID, UUID> persons(Collection<UUID> ids) {
        var found = new HashMap<UUID, UUID>();
        byIds(ids).values().forEach(facts -> found.put(facts.id(), facts.person()));
        return found;
    }

    /**
     * From each merged trainee to whom it reads through to: one statement.
     *
     * @param asOf the moment whose merges are asked for; null for the present
     */
    public Map<UUID, UUID> merges(Instant asOf) {
        return merges.survivors(asOf);
    }

    /** Whom these references of the exchange are of, under whichever key they were made: two statements. */
    public Map<String, UUID> byReferences(Collection<String> personRefs) {
        var recorded = new HashMap<>(addresses.traineesBy(personRefs));
        recorded.putAll(trainees.byPseudonyms(
                personRefs.stream().filter(ErasedPerson::isNobody).toList()));
        var persons = persons(List.copyOf(recorded.values()));
        var found = new HashMap<String, UUID>();
        recorded.forEach((ref, trainee) -> found.put(ref, persons.get(trainee)));
        return found;
    }

    /**
     * By which references each of these persons is called in the exchange under the keys there are, for all addresses of
     * all entries: one statement. Who has no address is left out.
     */
    public Map<UUID, List<String>> presentReferences(Collection<UUID> people) {
        return people.isEmpty() ? Map.of() : addresses.presentReferences(people);
    }

    /**
     * Every reference by which one of these persons may be called in the exchange, or was until they were erased: three
     * statements.
     */
    public List<String> referencesOf(Collection<UUID> people) {
        var entries = recordedAs(people);
        var references = new ArrayList<>(addresses.referencesOf(entries));
        references.addAll(trainees.pseudonymsOf(entries));
        return references;
    }
}
