package org.cityexchange.training.trainee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.security.PersonRefs;

/** What other features may ask about trainees, whoever calls: whom they show them to is theirs to check. */
@ApplicationScoped
public class Trainees {

    private final TraineeRepository trainees;
    private final PersonRefs personRefs;
    private final Clock clock;

    Trainees(TraineeRepository trainees, PersonRefs personRefs, Clock clock) {
        this.trainees = trainees;
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
        return ids.isEmpty()
                ? Map.of()
                : trainees.list("id in ?1", ids).stream()
                        .map(Trainee::toFacts)
                        .collect(Collectors.toMap(TraineeFacts::id, facts -> facts));
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
        return facts;
    }

    /** Which of these normalised addresses belong to a trainee already. */
    public List<String> knownAddresses(Collection<String> normalized) {
        return trainees.knownAddresses(normalized);
    }
}
