package org.cityexchange.training.engagement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;

/** The cases that forums presented, for other features: what was published and not withdrawn, at events not cancelled. */
@ApplicationScoped
public class ForumCases {

    private static final String PRESENTED =
            "e.published and e.eventId not in (select f.id from ForumEventCopy f where f.status = CANCELLED)";
    private static final String OF_CITIES = "array_intersects(e.subjectCities, :cities)";
    private static final String OF_OUTCOMES = "array_intersects(e.outcomeIds, :outcomes)";

    private final ContributionHandler.Rows contributions;
    private final Pages pages;
    private final ForumEventRepository events;

    ForumCases(ContributionHandler.Rows contributions, Pages pages, ForumEventRepository events) {
        this.contributions = contributions;
        this.pages = pages;
        this.events = events;
    }

    /**
     * A page of the cases, in the order they were entered at the forum: two statements.
     *
     * @param cities codes as recorded, any of which a case has to be about; null for all
     * @param outcomes any of which a case has to be about; null for all
     */
    public PageOf<ForumCaseView> page(List<String> cities, List<UUID> outcomes, PageParams params) {
        var listing = Listing.of(ForumContribution.class, ForumContribution::id).where(PRESENTED);
        if (cities != null) {
            listing.where(OF_CITIES, Map.of("cities", cities.toArray(String[]::new)));
        }
        if (outcomes != null) {
            listing.where(OF_OUTCOMES, Map.of("outcomes", outcomes.toArray(UUID[]::new)));
        }
        var page = pages.page(listing, params);
        return new PageOf<>(shown(page.items()), page.page());
    }

    /** How many cases are about any of these cities, whose codes are as recorded. */
    public long ofCities(Collection<String> cities) {
        return contributions.count(
                "from ForumContribution e where " + PRESENTED + " and " + OF_CITIES,
                Map.of("cities", cities.toArray(String[]::new)));
    }

    /** How many cases are about any of these outcomes. */
    public long ofOutcomes(Collection<UUID> outcomes) {
        return contributions.count(
                "from ForumContribution e where " + PRESENTED + " and " + OF_OUTCOMES,
                Map.of("outcomes", outcomes.toArray(UUID[]::new)));
    }

    /** The cases about any of these cities that were entered last, so many at most: two statements. */
    public List<ForumCaseView> latestOfCities(Collection<String> cities, int most) {
        return shown(contributions
                .find(
                        "from ForumContribution e where " + PRESENTED + " and " + OF_CITIES + " order by e.id desc",
                        Map.of("cities", cities.toArray(String[]::new)))
                .page(0, most)
                .list());
    }

    private List<ForumCaseView> shown(List<ForumContribution> cases) {
        var of = cases.stream().map(ForumContribution::eventId).collect(Collectors.toSet());
        var known = of.isEmpty()
                ? Map.<UUID, ForumEventCopy>of()
                : events.list("id in ?1", of).stream()
                        .collect(Collectors.toMap(ForumEventCopy::id, Function.identity()));
        return cases.stream()
                .map(each -> each.toCase(known.get(each.eventId())))
                .toList();
    }
}
