package org.cityexchange.forum.registration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.problem.DomainException;

/** Registrations. */
@ApplicationScoped
class RegistrationRepository implements PanacheRepositoryBase<Registration, UUID> {

    private final Pages pages;

    RegistrationRepository(Pages pages) {
        this.pages = pages;
    }

    Registration get(UUID id) {
        return findByIdOptional(id).orElseThrow(DomainException::notFound);
    }

    /** Reads the row again and keeps it from being changed by others until commit; seats are locked before. */
    void lock(Registration registration) {
        getEntityManager().refresh(registration, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those registrations in the order given. */
    List<Registration> inOrder(List<UUID> ids) {
        Map<UUID, Registration> byId =
                list("id in ?1", ids).stream().collect(Collectors.toMap(Registration::id, Function.identity()));
        return ids.stream().map(byId::get).toList();
    }

    PageOf<Registration> page(
            UUID eventId, List<RegistrationStatus> statuses, List<RegistrationMode> modes, PageParams params) {
        return pages.page(listing(eventId, statuses, modes), params);
    }

    /** Passes on every registration of the list in batches. */
    void all(
            UUID eventId,
            List<RegistrationStatus> statuses,
            List<RegistrationMode> modes,
            String sort,
            Consumer<List<Registration>> batch) {
        pages.all(listing(eventId, statuses, modes), sort, batch);
    }

    private static Listing<Registration> listing(
            UUID eventId, List<RegistrationStatus> statuses, List<RegistrationMode> modes) {
        return Listing.of(Registration.class, Registration::id)
                .where("e.eventId = :event", "event", eventId)
                .where("e.status in :status", "status", statuses)
                .where("e.mode in :mode", "mode", modes)
                .sortableBy("requestedAt", "e.requestedAt", Instant.class, Registration::requestedAt)
                .sortableBy("code", "e.code", String.class, Registration::code)
                .sortedBy("requestedAt");
    }
}
