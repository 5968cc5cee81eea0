package org.cityexchange.training.completion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.training.completion.CompletionDecision.Basis;
import org.cityexchange.training.completion.CompletionDecision.By;
import org.cityexchange.training.course.CourseRuns;
import org.cityexchange.training.enrolment.EnrolmentFacts;
import org.cityexchange.training.enrolment.EnrolmentStatus;
import org.cityexchange.training.enrolment.Enrolments;
import org.cityexchange.training.enrolment.EnrolmentsChanged;

/** Explains and decides whether somebody has completed a run, by the rule that the run keeps. */
@ApplicationScoped
@Transactional
class CompletionService {

    private final CompletionRepository decisions;
    private final CompletionRecords records;
    private final TakingPart takingPart;
    private final CourseRuns runs;
    private final Enrolments enrolments;
    private final Caller caller;
    private final Clock clock;

    CompletionService(
            CompletionRepository decisions,
            CompletionRecords records,
            TakingPart takingPart,
            CourseRuns runs,
            Enrolments enrolments,
            Caller caller,
            Clock clock) {
        this.decisions = decisions;
        this.records = records;
        this.takingPart = takingPart;
        this.runs = runs;
        this.enrolments = enrolments;
        this.caller = caller;
        this.clock = clock;
    }

    /** What the rule says of what is on record now, and what was decided; for whoever may see the enrolment. */
    CompletionView explain(UUID enrolmentId, String token) {
        var view = view(enrolments.readable(enrolmentId, token));
        return caller.hasAny(Roles.AUDITOR) ? view.masked() : view;
    }

    /** Decides about one enrolment. */
    CompletionView decide(UUID enrolmentId, CompletionDecisionRequest request) {
        takingPart.open(enrolments.get(enrolmentId).runId());
        var enrolment = enrolments.lock(enrolmentId);
        var basis = basis(enrolment);
        var by = new By(caller.subject(), request.outcome() != null, request.reason());
        var outcome = outcome(basis.check(), request);
        var last = decisions.last(List.of(enrolmentId)).get(enrolmentId);
        if (last != null && last.says(outcome, basis)) {
            throw new DomainException(ErrorCode.DECIDED_ALREADY, outcome);
        }
        keep(enrolment, outcome, by, basis, last);
        return view(enrolments.get(enrolmentId));
    }

    private static DecidedOutcome outcome(CompletionCheck check, CompletionDecisionRequest request) {
        var asked = request.outcome();
        if (asked == DecidedOutcome.REVOKED) {
            // a completion is taken back like every other change of status: by a transition of the enrolment
            throw DomainException.at("/outcome", ErrorCode.INVALID_VALUE, asked);
        }
        if (asked != null && request.reason() == null) {
            throw DomainException.at("/reason", ErrorCode.REASON_REQUIRED);
        }
        if (check.passed() != null) {
            var byRule = check.passed() ? DecidedOutcome.COMPLETED : DecidedOutcome.NOT_COMPLETED;
            if (asked != null) {
                throw DomainException.at("/outcome", ErrorCode.RULE_DECIDES, byRule);
            }
            return byRule;
        }
        if (asked == null || !check.isForPeople()) {
            throw new DomainException(ErrorCode.COMPLETION_UNDECIDED);
        }
        return asked;
    }

    /** Keeps a decision and has the enrolment follow it. */
    void keep(EnrolmentFacts enrolment, DecidedOutcome outcome, By by, Basis basis, CompletionDecision last) {
        var now = clock.instant();
        var ordinal = last == null ? 1 : last.ordinal() + 1;
        decisions.persist(CompletionDecision.of(enrolment.id(), ordinal, outcome, by, basis, now));
        if (outcome == DecidedOutcome.REVOKED) {
            return;
        }
        // whoever was excused throughout, or only had to hand something in, was never seen
        enrolments.attend(List.of(enrolment.id()), now);
        if (outcome == DecidedOutcome.COMPLETED && enrolment.status() != EnrolmentStatus.COMPLETED) {
            enrolments.complete(enrolment.id(), now);
        }
        if (outcome == DecidedOutcome.NOT_COMPLETED && enrolment.status() != EnrolmentStatus.NOT_COMPLETED) {
            enrolments.notComplete(enrolment.id(), by.reason(), now);
        }
    }

    /** A completion that was decided here and is taken back is a decision too, however that came about. */
    void onRevoked(@Observes EnrolmentsChanged event) {
        event.changes().stream()
                .filter(change -> change.became(EnrolmentStatus.REVOKED))
                .map(EnrolmentsChanged.Change::after)
                .forEach(enrolment -> {
                    var last = decisions.last(List.of(enrolment.id())).get(enrolment.id());
                    var by = new By(caller.subject(), true, null);
                    keep(enrolment, DecidedOutcome.REVOKED, by, basis(enrolment), last);
                });
    }

    private Basis basis(EnrolmentFacts enrolment) {
        var inputs = records.of(enrolment.runId(), List.of(enrolment.id())).get(enrolment.id());
        return Basis.of(runs.get(enrolment.runId()).completionRule(), inputs);
    }

    private CompletionView view(EnrolmentFacts enrolment) {
        var basis = basis(enrolment);
        return new CompletionView(
                enrolment.id(),
                enrolment.runId(),
                enrolment.status(),
                basis.rule(),
                basis.inputs(),
                basis.check().outcomes(),
                basis.check().passed(),
                basis.check().isForPeople(),
                decisions.of(enrolment.id()).stream()
                        .map(CompletionDecision::toView)
                        .toList());
    }
}
