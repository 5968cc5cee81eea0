package org.cityexchange.forum.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.kit.text.Texts;
import org.hibernate.jpa.HibernateHints;

/** Events as far as the caller may see them: drafts and embargoed ones exist for their own organizers and auditors only. */
@ApplicationScoped
class EventRepository implements PanacheRepositoryBase<Event, UUID> {

    /** The same as {@link #isVisible}, for everybody but auditors. */
    private static final String VISIBLE = """
            e.status <> DRAFT and (e.announced or e.status <> CANCELLED)
                and (e.publicFrom is null or e.publicFrom <= :now)
            or e.ownerInstitution in :own
            """;

    private final Pages pages;
    private final Caller caller;
    private final Clock clock;

    EventRepository(Pages pages, Caller caller, Clock clock) {
        this.pages = pages;
        this.caller = caller;
        this.clock = clock;
    }

    /** The event with that id or slug, if the caller may see it. */
    Event visible(String ref) {
        return byRef(ref).filter(this::isVisible).orElseThrow(DomainException::notFound);
    }

    boolean isVisible(Event event) {
        return isPublic(event) || caller.seesAllOf(event.toView().ownerInstitution());
    }

    /** The events that do not exist for the caller. */
    List<UUID> hidden() {
        if (caller.hasAny(Roles.AUDITOR)) {
            return List.of();
        }
        var query = getEntityManager().createQuery("select e.id from Event e where not (" + VISIBLE + ")", UUID.class);
        scope().forEach(query::setParameter);
        return query.getResultList();
    }

    /** The event with that id or slug, if the caller organizes it. */
    Event own(String ref) {
        var event = visible(ref);
        caller.demandOrganizerOf(event.toView().ownerInstitution());
        return event;
    }

    /** The event with that id or slug, if the caller's token names its institution. */
    Event forStaff(String ref) {
        return byRef(ref)
                .filter(event -> caller.institutions().contains(event.toView().ownerInstitution()))
                .orElseThrow(DomainException::notFound);
    }

    /** The events of a series as far as the caller may see them, in the order of their times. */
    List<Event> ofSeries(UUID seriesId) {
        return list("series.id = ?1 order by startsAt, id", seriesId).stream()
                .filter(this::isVisible)
                .toList();
    }

    boolean isPublic(Event event) {
        return event.mayBeAnnounced(clock.instant());
    }

    /** The event with that id or slug, whoever calls. */
    Optional<Event> byRef(String ref) {
        return Ids.parse(ref)
                .map(this::findByIdOptional)
                .orElseGet(() -> find("slug", ref).firstResultOptional());
    }

    /** The events with those ids, whoever calls, with all that is said of them; to be read only. */
    List<Event> toRead(Collection<UUID> ids) {
        return find("from Event e left join fetch e.series where e.id in ?1", List.copyOf(ids))
                .withHint(HibernateHints.HINT_READ_ONLY, true)
                .list();
    }

    List<Event> toAnnounce(Instant now) {
        return list("not announced and status not in (DRAFT, CANCELLED) and publicFrom <= ?1", now);
    }

    PageOf<EventView> page(EventFilter filter, PageParams params) {
        return pages.page(listing(filter), params).map(this::shown);
    }

    void each(EventFilter filter, String sort, Consumer<EventView> row) {
        pages.all(
                listing(filter), sort, batch -> batch.stream().map(this::shown).forEach(row));
    }

    private Listing<Event> listing(EventFilter filter) {
        var listing = Listing.of(Event.class, Event::id)
                .where("e.type in :type", "type", filter.type)
                .where("e.attendanceMode in :mode", "mode", filter.mode)
                .where("e.status in :status", "status", filter.status)
                .where("array_intersects(e.topics, :topic)", "topic", anyOf(filter.topic))
                .where("e.series.slug in :series", "series", filter.series)
                .where("e.searchText like :q escape '\\'", "q", filter.q == null ? null : Texts.containing(filter.q))
                // a year is the calendar year where the event is held
                .where(
                        "cast(sql('extract(year from ? at time zone ?)', e.startsAt, e.timeZone) as integer) in :year",
                        "year",
                        filter.year)
                .sortableBy(
                        "startsAt",
                        "e.startsAt",
                        Instant.class,
                        event -> event.toView().startsAt())
                .sortableBy(
                        "slug", "e.slug", String.class, event -> event.toView().slug())
                .sortedBy("-startsAt");
        if (!caller.hasAny(Roles.AUDITOR)) {
            listing.within(VISIBLE, scope());
        }
        return listing;
    }

    private static String[] anyOf(List<String> values) {
        return values.isEmpty() ? null : values.toArray(String[]::new);
    }

    private Map<String, Object> scope() {
        var own = caller.hasAny(Roles.ORGANIZER) ? caller.institutions() : Set.<String>of();
        return Map.of("now", clock.instant(), "own", List.copyOf(own));
    }

    EventView shown(Event event) {
        var view = event.toView();
        return caller.organizesFor(view.ownerInstitution()) ? view : view.forPublic();
    }
}
