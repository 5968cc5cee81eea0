package org.cityexchange.training.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cityexchange.training.city.Cities;

/** Shows outcomes to a caller. */
@ApplicationScoped
class OutcomeViews {

    private final OutcomeAccess access;
    private final Cities cities;

    OutcomeViews(OutcomeAccess access, Cities cities) {
        this.access = access;
        this.cities = cities;
    }

    /** One outcome, with who brought it about if the caller may know. */
    OutcomeView one(Outcome outcome) {
        return view(outcome, cities.effective(List.of(outcome.city())), access.seesTrainees(outcome));
    }

    /** Outcomes of a list, without who brought them about: one statement for the cities of all. */
    List<OutcomeView> many(List<Outcome> outcomes) {
        // what they claim is read before anything else: behind another query it would come outcome by outcome
        var effective = cities.effective(
                outcomes.stream().map(each -> each.claims().city()).collect(Collectors.toSet()));
        return outcomes.stream().map(outcome -> view(outcome, effective, false)).toList();
    }

    private OutcomeView view(Outcome outcome, Map<String, String> effective, boolean trainees) {
        return OutcomeView.of(
                outcome,
                new OutcomeView.Scope(
                        effective.get(outcome.city()),
                        access.seesClaims(outcome),
                        trainees,
                        access.isAdmin(),
                        access.isStaff() ? allowed(outcome) : null));
    }

    private List<OutcomeStatus> allowed(Outcome outcome) {
        return Arrays.stream(OutcomeStatus.values())
                .filter(to -> access.hasAny(OutcomeSteps.roles(to)))
                .filter(to -> outcome.obstacle(to).isEmpty())
                .toList();
    }
}
