package org.cityexchange.training.engagement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.training.trainee.Trainees;

@ApplicationScoped
class EngagementRepository implements PanacheRepositoryBase<Engagement, UUID> {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Also what is heard of an event after it was cancelled, and before. */
    private static final String OF_CANCELLED =
            "exists (select 1 from ForumEventCopy f where f.id = e.eventId and f.status = CANCELLED)";

    private final Pages pages;
    private final Trainees trainees;
    private final Caller caller;

    EngagementRepository(Pages pages, Trainees trainees, Caller caller) {
        this.pages = pages;
        this.trainees = trainees;
        this.caller = caller;
    }

    /** A page of the engagements that match and that the caller may see. */
    PageOf<EngagementView> page(EngagementFilter filter, PageParams params) {
        var listing = Listing.of(Engagement.class, Engagement::id)
                .where("e.cityCode in :cities", "cities", filter.city)
                .where("e.personRef in :persons", "persons", filter.personRef)
                .where("e.kind in :kinds", "kinds", filter.kind)
                .where("e.registrationId in :registrations", "registrations", filter.registrationId)
                .sortableBy("occurredAt", "e.occurredAt", Instant.class, Engagement::occurredAt)
                .sortedBy("-occurredAt");
        ofEvents(listing, filter.event);
        ofTrainees(listing, filter.trainee);
        if (filter.neutralised != null) {
            listing.where((filter.neutralised ? "" : "not ") + OF_CANCELLED, Map.of());
        }
        withinScope(listing);
        var page = pages.page(listing, params);
        var people = trainees.byReferences(
                page.items().stream().map(Engagement::personRef).collect(Collectors.toSet()));
        var cancelled =
                cancelledAmong(page.items().stream().map(Engagement::eventId).collect(Collectors.toSet()));
        return page.map(engagement ->
                engagement.toView(people.get(engagement.personRef()), cancelled.contains(engagement.eventId())));
    }

    private List<UUID> cancelledAmong(Collection<UUID> events) {
        return events.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(
                                "select id from ForumEventCopy where id in :events and status = CANCELLED", UUID.class)
                        .setParameter("events", events)
                        .getResultList();
    }

    private void ofTrainees(Listing<Engagement> listing, List<UUID> asked) {
        if (!asked.isEmpty()) {
            var references = trainees.referencesOf(asked);
            listing.within("e.personRef in :references", Map.of("references", references));
        }
    }

    /**
     * What was heard of whoever is known by one of these references, the latest first, with the event where that is known;
     * nothing of cancelled events.
     *
     * @param before only what comes behind that time and id in this order
     */
    List<Object[]> of(Collection<String> references, Instant before, UUID beforeId, int most) {
        return getEntityManager()
                .createQuery("""
                        select e, f from Engagement e left join ForumEventCopy f on f.id = e.eventId
                        where e.personRef in :references and (f.id is null or f.status <> CANCELLED)
                            and (e.occurredAt < :before or (e.occurredAt = :before and e.id < :beforeId))
                        order by e.occurredAt desc, e.id desc
                        """, Object[].class)
                .setParameter("references", references)
                .setParameter("before", before)
                .setParameter("beforeId", beforeId)
                .setMaxResults(most)
                .getResultList();
    }

    private static void ofEvents(Listing<Engagement> listing, List<String> idsOrSlugs) {
        if (!idsOrSlugs.isEmpty()) {
            var ids = idsOrSlugs.stream()
                    .filter(each -> ID.matcher(each).matches())
                    .map(UUID::fromString)
                    .toList();
            listing.where(
                    "e.eventId in :events or e.eventId in (select f.id from ForumEventCopy f where f.slug in :slugs)",
                    Map.of("events", ids, "slugs", idsOrSlugs));
        }
    }

    /** Coordinators see people of their own cities, organizers those of their own institutions' events. */
    private void withinScope(Listing<Engagement> listing) {
        if (caller.hasAny(Roles.TRAINING_ADMIN, Roles.AUDITOR)) {
            return;
        }
        var mine = new ArrayList<>(List.of("1 = 0"));
        var parameters = new HashMap<String, Object>();
        if (caller.hasAny(Roles.CITY_COORDINATOR)) {
            mine.add("e.cityCode in :myCities");
            parameters.put("myCities", List.copyOf(caller.cities()));
        }
        if (caller.hasAny(Roles.ORGANIZER)) {
            mine.add("e.eventId in (select f.id from ForumEventCopy f where f.ownerInstitution in :myInstitutions)");
            parameters.put("myInstitutions", List.copyOf(caller.institutions()));
        }
        listing.where(String.join(" or ", mine), parameters);
    }
}
