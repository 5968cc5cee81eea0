package org.cityexchange.training.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.training.city.Cities;
import org.cityexchange.training.policy.Policies;

/** The cities that took a policy over, as far as that is public. */
@ApplicationScoped
@Transactional
class AdoptionService {

    private final OutcomeRepository outcomes;
    private final Policies policies;
    private final Cities cities;

    AdoptionService(OutcomeRepository outcomes, Policies policies, Cities cities) {
        this.outcomes = outcomes;
        this.policies = policies;
        this.cities = cities;
    }

    /** @param place where something of this service is, given its path */
    PageOf<AdoptionView> page(String policy, AdoptionFilter filter, PageParams params, Function<String, URI> place) {
        var page = outcomes.adoptions(policies.get(policy).code(), filter, params);
        return new PageOf<>(views(page.items(), place), page.page());
    }

    /** Passes on every adoption of the list. */
    void each(
            String policy,
            AdoptionFilter filter,
            String sort,
            Function<String, URI> place,
            Consumer<AdoptionView> row) {
        outcomes.allAdoptions(
                policies.get(policy).code(),
                filter,
                sort,
                batch -> views(batch, place).forEach(row));
    }

    private List<AdoptionView> views(List<Outcome> adoptions, Function<String, URI> place) {
        // what they claim is read before anything else: behind another query it would come outcome by outcome
        var effective = cities.effective(
                adoptions.stream().map(each -> each.claims().city()).collect(Collectors.toSet()));
        var known = cities.byCode(List.copyOf(effective.values()));
        return adoptions.stream()
                .map(adoption -> {
                    var said = adoption.claims();
                    var city = known.get(effective.get(said.city()));
                    return new AdoptionView(
                            city.code(),
                            city.names(),
                            city.country(),
                            adoption.id(),
                            said.title(),
                            said.relation(),
                            said.stage(),
                            said.level(),
                            said.occurredOn(),
                            said.occurredOnPrecision(),
                            adoption.status(),
                            said.certainty(),
                            said.uncertainty(),
                            place.apply("/v1/outcomes/" + (said.code() == null ? adoption.id() : said.code())));
                })
                .toList();
    }
}
