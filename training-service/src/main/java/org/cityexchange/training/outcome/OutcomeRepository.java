package org.cityexchange.training.outcome;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cityexchange.contracts.OutcomeKind;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.persistence.Locks;
import org.cityexchange.kit.text.Texts;
import org.cityexchange.training.city.Cities;

/** Outcomes. Whoever changes one, or what it is shown by, locks it first. */
@ApplicationScoped
class OutcomeRepository implements PanacheRepositoryBase<Outcome, UUID> {

    private static final String OF_POLICY =
            "exists (select 1 from Outcome o join o.policies p where o = e and p in :policies)";

    private final Pages pages;
    private final Cities cities;

    OutcomeRepository(Pages pages, Cities cities) {
        this.pages = pages;
        this.cities = cities;
    }

    /** The outcome with that id or code. */
    Optional<Outcome> byRef(String ref) {
        return Ids.parse(ref)
                .map(this::findByIdOptional)
                .orElseGet(() -> find("code", ref).firstResultOptional());
    }

    /** Reads the row again and keeps it from being changed by others until commit. */
    Outcome lock(Outcome outcome) {
        Locks.waitBriefly(getEntityManager());
        getEntityManager().refresh(outcome, LockModeType.PESSIMISTIC_WRITE);
        return outcome;
    }

    /** A page of what matches and the caller may see. */
    PageOf<Outcome> page(OutcomeFilter filter, OutcomeAccess access, PageParams params) {
        return pages.page(access.narrow(listing(filter), filter.asksForClaims()), params);
    }

    /** Passes on everything that matches and the caller may see, batch by batch. */
    void all(OutcomeFilter filter, OutcomeAccess access, String sort, Consumer<List<Outcome>> batch) {
        pages.all(access.narrow(listing(filter), filter.asksForClaims()), sort, batch);
    }

    /** A page of the standing adoptions of a policy. */
    PageOf<Outcome> adoptions(String policy, AdoptionFilter filter, PageParams params) {
        return pages.page(adoptionListing(policy, filter), params);
    }

    /** Passes on every standing adoption of a policy, batch by batch. */
    void allAdoptions(String policy, AdoptionFilter filter, String sort, Consumer<List<Outcome>> batch) {
        pages.all(adoptionListing(policy, filter), sort, batch);
    }

    /** Those that any of these trainees brought about. */
    List<Outcome> ofTrainees(Collection<UUID> trainees) {
        return trainees.isEmpty()
                ? List.of()
                : list(
                        "from Outcome e where exists (select 1 from Outcome o join o.trainees t where o = e and t in ?1)",
                        trainees);
    }

    /** Finds it by what its row says now. */
    void searchAnew(Outcome outcome) {
        getEntityManager().refresh(outcome);
        outcome.searchAnew();
    }

    /** Those the forum was told of, with what it was told last. */
    Stream<Outcome> told() {
        return stream("revision > 0", Sort.by("id"));
    }

    private Listing<Outcome> listing(OutcomeFilter filter) {
        return sorted(Listing.of(Outcome.class, Outcome::id))
                .where(
                        "e.details.searchText like :q escape '\\'",
                        "q",
                        filter.q == null ? null : Texts.containing(filter.q))
                .where("e.details.kind in :kinds", "kinds", filter.kind)
                .where("e.details.city in :cities", "cities", recordedAs(filter.city))
                .where("e.details.city in :inCountries", "inCountries", in(filter.country))
                .where("e.details.institution in :institutions", "institutions", filter.institution)
                .where(OF_POLICY, "policies", filter.policy)
                .where(
                        "exists (select 1 from Outcome o join o.courseRuns r where o = e and r in :courseRuns)",
                        "courseRuns",
                        filter.courseRun)
                .where("e.status in :statuses", "statuses", filter.status)
                .where("e.details.relation in :relations", "relations", filter.relation)
                .where("e.details.stage in :stages", "stages", filter.stage)
                .where("e.details.level in :levels", "levels", filter.level)
                .where("e.details.certainty in :certainties", "certainties", filter.certainty)
                .where("extract(year from e.details.occurredOn) in :years", "years", filter.year)
                .where("e.details.provenance in :provenances", "provenances", filter.provenance)
                .where("e.details.dataset in :datasets", "datasets", filter.dataset)
                .sortableBy("createdAt", "e.createdAt", Instant.class, Outcome::createdAt)
                .sortableBy("updatedAt", "e.updatedAt", Instant.class, Outcome::updatedAt)
                .sortedBy("-updatedAt");
    }

    private Listing<Outcome> adoptionListing(String policy, AdoptionFilter filter) {
        return sorted(Listing.of(Outcome.class, Outcome::id))
                .where(OF_POLICY, "policies", List.of(policy))
                .where("e.details.kind = :kind", "kind", OutcomeKind.POLICY_ADOPTION)
                .where("e.status in :standing", "standing", OutcomeStatus.STANDING)
                .where("e.status in :statuses", "statuses", filter.status)
                .where("e.details.relation in :relations", "relations", filter.relation)
                .where("e.details.stage in :stages", "stages", filter.stage)
                .where("e.details.city in :inCountries", "inCountries", in(filter.country))
                .sortedBy("-statusAt");
    }

    private static Listing<Outcome> sorted(Listing<Outcome> listing) {
        return listing.sortableBy("statusAt", "e.statusAt", Instant.class, Outcome::statusAt)
                .sortableBy("city", "e.details.city", String.class, Outcome::city);
    }

    private List<String> recordedAs(Collection<String> codes) {
        return codes.stream()
                .flatMap(code -> cities.recordedAs(code).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** An empty list would ask for nothing. */
    private List<String> in(List<String> countries) {
        return countries.isEmpty()
                ? List.of()
                : Stream.concat(cities.in(countries).stream(), Stream.of("")).toList();
    }
}
