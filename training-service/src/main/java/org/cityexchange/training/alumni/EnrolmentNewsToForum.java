package org.cityexchange.training.alumni;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cityexchange.contracts.EnrolmentEvent;
import org.cityexchange.contracts.EnrolmentPhase;
import org.cityexchange.contracts.EnrolmentState;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.exchange.Outbox;
import org.cityexchange.kit.persistence.OneColumn;
import org.cityexchange.training.course.CourseRunsChanged;
import org.cityexchange.training.enrolment.EnrolmentFacts;
import org.cityexchange.training.enrolment.Enrolments;
import org.cityexchange.training.enrolment.EnrolmentsChanged;
import org.cityexchange.training.trainee.TraineesReferred;

/**
 * Tells the forum of enrolments, in the transaction of whatever changes what it is told: the enrolment, the consent to be
 * shown as an alumnus, the addresses of the person, or the course run. What is the same as before is not told again.
 *
 * <p>Only people who can be recognised travel: whoever has no address is not told of, nor is anybody who was made up.
 * Enrolments are locked before anything is read, so that of two changes at once the later one sees the earlier.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class EnrolmentNewsToForum implements PanacheRepositoryBase<ToldEnrolment, UUID> {

    private static final int AT_ONCE = 200;

    private final Enrolments enrolments;
    private final EnrolmentStates states;
    private final Outbox outbox;
    private final Clock clock;

    EnrolmentNewsToForum(Enrolments enrolments, EnrolmentStates states, Outbox outbox, Clock clock) {
        this.enrolments = enrolments;
        this.states = states;
        this.outbox = outbox;
        this.clock = clock;
    }

    void onEnrolments(@Observes EnrolmentsChanged event) {
        tell(event.changes().stream().map(EnrolmentsChanged.Change::after).toList());
    }

    void onConsents(@Observes ConsentsChanged event) {
        if (event.kind() == ConsentKind.FORUM) {
            tell(enrolments.lockedOfPeople(List.of(event.traineeId())));
        }
    }

    void onReferences(@Observes TraineesReferred event) {
        tell(enrolments.lockedOfPeople(event.traineeIds()));
    }

    void onRuns(@Observes CourseRunsChanged event) {
        var changed = event.changes().stream()
                .filter(change -> change.before() != null)
                .map(change -> change.after().id())
                .toList();
        if (!changed.isEmpty()) {
            var told = list("courseRunId in ?1", changed).stream()
                    .map(ToldEnrolment::enrolmentId)
                    .toList();
            tell(enrolments.lockedByIds(told));
        }
    }

    /**
     * Tells of some of those that are to be told and never were, in the order of their ids.
     *
     * @return where to go on; null at the end
     */
    UUID tellUntold(UUID after) {
        var some = untold(after);
        tell(enrolments.lockedByIds(some));
        return some.size() < AT_ONCE ? null : some.get(AT_ONCE - 1);
    }

    private List<UUID> untold(UUID after) {
        return OneColumn.of(getEntityManager(), """
                        select id from enrolment e
                        where id > ?1 and status in ('CONFIRMED', 'ATTENDING', 'COMPLETED') and provenance <> 'SYNTHETIC'
                            and not exists (select 1 from told_enrolment told where told.enrolment_id = e.id)
                        order by id limit ?2
                        """, UUID.class)
                .setParameter(1, after)
                .setParameter(2, AT_ONCE)
                .getResultList();
    }

    private void tell(Collection<EnrolmentFacts> changed) {
        var real = changed.stream()
                .filter(each -> each.provenance() != Provenance.SYNTHETIC)
                .toList();
        if (real.isEmpty()) {
            return;
        }
        var told = told(real);
        var references = states.references(real);
        var phases = new HashMap<UUID, EnrolmentPhase>();
        var about = new ArrayList<EnrolmentFacts>();
        for (var enrolment : real) {
            var before = told.get(enrolment.id());
            if (before == null && references.get(enrolment.traineeId()).isEmpty()) {
                continue;
            }
            EnrolmentPhases.of(enrolment.status(), before == null ? null : before.phase())
                    .ifPresent(phase -> {
                        phases.put(enrolment.id(), phase);
                        about.add(enrolment);
                    });
        }
        if (!about.isEmpty()) {
            send(about, states.of(about, phases, references), told);
        }
    }

    private Map<UUID, ToldEnrolment> told(List<EnrolmentFacts> all) {
        return find(
                        "enrolmentId in ?1 order by enrolmentId",
                        all.stream().map(EnrolmentFacts::id).toList())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .collect(Collectors.toMap(ToldEnrolment::enrolmentId, Function.identity()));
    }

    private void send(List<EnrolmentFacts> about, List<EnrolmentState> all, Map<UUID, ToldEnrolment> told) {
        var events = new ArrayList<EnrolmentEvent>();
        var rows = new ArrayList<ToldEnrolment>();
        for (int i = 0; i < all.size(); i++) {
            var state = all.get(i);
            var known = told.get(state.enrolmentId());
            if (known == null || !known.says(state)) {
                var row = known == null
                        ? ToldEnrolment.of(state.enrolmentId(), about.get(i).runId())
                        : known;
                events.add(EnrolmentPhases.event(state, row.phase(), clock.instant()));
                rows.add(row);
            }
        }
        var revisions = outbox.addAll(events);
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).tell(events.get(i).enrolment(), revisions.get(i));
        }
        persist(rows.stream().filter(row -> !told.containsKey(row.enrolmentId())));
        flush();
    }
}
