package org.cityexchange.forum.outcome;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.OutcomePhase;
import org.cityexchange.forum.city.Cities;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.text.Texts;

/** Outcomes as training-service told of them. */
@ApplicationScoped
class OutcomeRepository implements PanacheRepositoryBase<TrainingOutcome, UUID> {

    private final Cities cities;
    private final Pages pages;

    OutcomeRepository(Cities cities, Pages pages) {
        this.cities = cities;
        this.pages = pages;
    }

    PageOf<OutcomeView> page(OutcomeFilter filter, PageParams params) {
        var phases = filter.phase.isEmpty() ? List.of(OutcomePhase.VERIFIED) : filter.phase;
        var recorded = filter.city.isEmpty() ? List.<String>of() : List.copyOf(cities.recordedAs(filter.city));
        var listing = Listing.of(TrainingOutcome.class, TrainingOutcome::id)
                .where("e.searchText like :q escape '\\'", "q", filter.q == null ? null : Texts.containing(filter.q))
                .where("e.kind in :kind", "kind", filter.kind)
                .where("e.cityCode in :city", "city", recorded)
                .where("e.country in :country", "country", filter.country)
                .where("array_contains(e.policies, :policy)", "policy", filter.policy)
                .where("array_contains(e.topics, :topic)", "topic", filter.topic)
                .where("e.phase in :phase", "phase", phases)
                .sortableBy("toldAt", "e.toldAt", Instant.class, TrainingOutcome::toldAt)
                .sortedBy("-toldAt");
        return pages.page(listing, params).map(TrainingOutcome::toView);
    }
}
