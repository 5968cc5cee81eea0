package org.cityexchange.training.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.cityexchange.contracts.OutcomeDisputed;
import org.cityexchange.contracts.OutcomeEvent;
import org.cityexchange.contracts.OutcomePhase;
import org.cityexchange.contracts.OutcomeRetracted;
import org.cityexchange.contracts.OutcomeState;
import org.cityexchange.contracts.OutcomeVerified;
import org.cityexchange.kit.exchange.Outbox;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.training.city.Cities;
import org.cityexchange.training.course.CourseRuns;
import org.cityexchange.training.policy.Policies;

/** Tells the forum what becomes of outcomes that were verified once, in the transaction of the change. */
@ApplicationScoped
class OutcomeNews {

    private final Outbox outbox;
    private final Cities cities;
    private final Policies policies;
    private final CourseRuns runs;

    OutcomeNews(Outbox outbox, Cities cities, Policies policies, CourseRuns runs) {
        this.outbox = outbox;
        this.cities = cities;
        this.policies = policies;
        this.runs = runs;
    }

    /** What a change of status is to the forum; nothing when it says nothing new. */
    @Transactional(Transactional.TxType.MANDATORY)
    void tell(Outcome outcome, OutcomeStatusChange change, Instant now) {
        var phase = phase(change.to());
        if (outcome.isTold() ? phase != phase(change.from()) : phase == OutcomePhase.VERIFIED) {
            var state = state(outcome, phase);
            outcome.toldAs(outbox.add(event(state, now)), state);
        }
    }

    /** What a status is to whoever heard that the outcome was verified: until it is again, it is in doubt. */
    static OutcomePhase phase(OutcomeStatus status) {
        return switch (status) {
            case VERIFIED -> OutcomePhase.VERIFIED;
            case REJECTED, RETRACTED -> OutcomePhase.RETRACTED;
            case DRAFT, REPORTED, UNDER_REVIEW, RETURNED, DISPUTED -> OutcomePhase.DISPUTED;
        };
    }

    /** The event that says what an outcome is. */
    static OutcomeEvent event(OutcomeState state, Instant now) {
        return switch (state.phase()) {
            case VERIFIED -> new OutcomeVerified(state, now);
            case DISPUTED -> new OutcomeDisputed(state, now);
            case RETRACTED -> new OutcomeRetracted(state, now);
        };
    }

    private OutcomeState state(Outcome outcome, OutcomePhase phase) {
        var said = outcome.claims();
        var city = cities.find(said.city()).orElseThrow(DomainException::notFound);
        return new OutcomeState(
                outcome.id(),
                said.kind(),
                said.title().byTag(),
                city.id(),
                city.code(),
                city.country(),
                said.institution(),
                said.relation(),
                said.stage(),
                said.level(),
                said.policies(),
                topics(said),
                said.courseRuns(),
                phase,
                said.provenance());
    }

    private List<String> topics(OutcomeRequest said) {
        var topics = new TreeSet<String>();
        policies.byCode(said.policies()).values().forEach(policy -> topics.add(policy.topic()));
        runs.byCode(said.courseRuns()).values().forEach(run -> topics.add(run.primaryTopic()));
        return List.copyOf(topics);
    }
}
