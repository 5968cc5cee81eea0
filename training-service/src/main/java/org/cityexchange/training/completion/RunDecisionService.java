package org.cityexchange.training.completion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.training.completion.CompletionDecision.Basis;
import org.cityexchange.training.completion.CompletionDecision.By;
import org.cityexchange.training.completion.RunDecisionsView.Item;
import org.cityexchange.training.completion.RunDecisionsView.Result;
import org.cityexchange.training.enrolment.EnrolmentFacts;
import org.cityexchange.training.enrolment.EnrolmentStatus;

/** Decides about everybody of a run at once; whoever cannot be decided about is left alone, and the answer says why. */
@ApplicationScoped
@Transactional
class RunDecisionService {

    private final CompletionRepository decisions;
    private final CompletionRecords records;
    private final CompletionService completion;
    private final TakingPart takingPart;
    private final Caller caller;

    RunDecisionService(
            CompletionRepository decisions,
            CompletionRecords records,
            CompletionService completion,
            TakingPart takingPart,
            Caller caller) {
        this.decisions = decisions;
        this.records = records;
        this.completion = completion;
        this.takingPart = takingPart;
        this.caller = caller;
    }

    /** Decides by the rule about everybody who takes part in the run. */
    RunDecisionsView decide(String runIdOrCode) {
        var run = takingPart.open(runIdOrCode);
        var participants = takingPart.in(run.id());
        var inputs = records.of(run.id(), participants.keySet());
        var last = decisions.last(participants.keySet());
        var items = new ArrayList<Item>();
        for (var enrolment : participants.values()) {
            var basis = Basis.of(run.completionRule(), inputs.get(enrolment.id()));
            items.add(decide(enrolment, basis, last.get(enrolment.id())));
        }
        return view(run.id(), items);
    }

    private Item decide(EnrolmentFacts enrolment, Basis basis, CompletionDecision last) {
        var stands = last == null ? null : last.outcome();
        var passed = basis.check().passed();
        if (Boolean.FALSE.equals(passed) && enrolment.status() == EnrolmentStatus.CONFIRMED) {
            return new Item(enrolment.id(), Result.NEVER_ATTENDED, stands);
        }
        if (passed == null) {
            // what somebody has decided about the same records stands
            var unchanged = last != null && last.says(stands, basis);
            var open = basis.check().isForPeople() ? Result.NEEDS_PEOPLE : Result.NOT_ALL_RECORDED;
            return new Item(enrolment.id(), unchanged ? Result.UNCHANGED : open, stands);
        }
        if (!passed && enrolment.status() == EnrolmentStatus.COMPLETED) {
            return new Item(enrolment.id(), Result.CONTRADICTED, DecidedOutcome.COMPLETED);
        }
        var outcome = passed ? DecidedOutcome.COMPLETED : DecidedOutcome.NOT_COMPLETED;
        if (enrolment.status().name().equals(outcome.name())) {
            return new Item(enrolment.id(), Result.UNCHANGED, outcome);
        }
        completion.keep(enrolment, outcome, new By(caller.subject(), false, null), basis, last);
        return new Item(enrolment.id(), Result.DECIDED, outcome);
    }

    private static RunDecisionsView view(UUID runId, List<Item> items) {
        Map<Result, Long> by = items.stream().collect(Collectors.groupingBy(Item::result, Collectors.counting()));
        var completed = (int) items.stream()
                .filter(item -> item.result() == Result.DECIDED && item.outcome() == DecidedOutcome.COMPLETED)
                .count();
        var decided = by.getOrDefault(Result.DECIDED, 0L).intValue();
        var unchanged = by.getOrDefault(Result.UNCHANGED, 0L).intValue();
        return new RunDecisionsView(
                runId, completed, decided - completed, unchanged, items.size() - decided - unchanged, items);
    }
}
