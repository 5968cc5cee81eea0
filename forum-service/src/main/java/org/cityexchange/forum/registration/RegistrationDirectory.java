package org.cityexchange.forum.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cityexchange.contracts.RegistrationEvent;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;

/** How the features above this one look registrations up. Only {@link #held} asks who calls. */
@ApplicationScoped
public class RegistrationDirectory {

    private final RegistrationRepository registrations;
    private final RegistrationAccess access;
    private final RegistrationMarks marks;
    private final Pages pages;

    RegistrationDirectory(
            RegistrationRepository registrations, RegistrationAccess access, RegistrationMarks marks, Pages pages) {
        this.registrations = registrations;
        this.access = access;
        this.marks = marks;
        this.pages = pages;
    }

    /** The registration, for whoever holds its token and for the organizers of its event; not found for others. */
    public Registrant held(UUID id, String token) {
        return access.toChange(id, token).registration().toRegistrant();
    }

    /**
     * The same, locked until commit so that it stays as it is shown: after the seats of its event, before whatever hangs on
     * registrations.
     */
    public Registrant heldAndLocked(UUID id, String token) {
        var registration = access.toChange(id, token).registration();
        registrations.lock(registration);
        return registration.toRegistrant();
    }

    /** Which of those have a seat, in the order of their ids; they are locked until commit. */
    public List<UUID> lockConfirmed(Collection<UUID> ids) {
        return registrations.confirmedLocked(ids);
    }

    /**
     * Lets pass only whoever shows a token of the registration that reached its address: a stranger may have registered
     * with somebody else's. Where there is no address, staff gave the token to whoever registered.
     */
    public void demandProvenHolder(UUID id, String token) {
        access.demandProvenHolder(id, token);
    }

    /** Whether one of those rows is a registration for an event of one of the institutions. */
    public boolean knows(Collection<UUID> ids, Collection<String> institutions) {
        return !ids.isEmpty() && !institutions.isEmpty() && registrations.anyOf(ids, institutions);
    }

    /** The registration with that id, whoever calls. */
    public Optional<Registrant> find(UUID id) {
        return registrations.findByIdOptional(id).map(Registration::toRegistrant);
    }

    /** The registrations with those ids, by id. */
    public Map<UUID, Registrant> byIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : registrations.list("id in ?1", List.copyOf(Set.copyOf(ids))).stream()
                        .map(Registration::toRegistrant)
                        .collect(Collectors.toMap(Registrant::id, Function.identity()));
    }

    /** Where those stand that the other service knows of, as it is told again. */
    public List<RegistrationEvent> asTold(Collection<UUID> ids) {
        return registrations.list("id in ?1", ids).stream()
                .flatMap(registration -> registration.asTold().stream())
                .toList();
    }

    /** All of the registration with that id, whoever calls; for those who write to the registrant. */
    public Optional<RegistrationView> view(UUID id) {
        return registrations.findByIdOptional(id).map(Registration::toView);
    }

    /** All of those that have a seat and were asked for before that instant, in the order in which they came in. */
    public List<RegistrationView> confirmedBefore(UUID eventId, Instant end) {
        return marks.marked(registrations.list(
                "eventId = ?1 and status = ?2 and requestedAt < ?3 order by requestedAt, id",
                eventId,
                RegistrationStatus.CONFIRMED,
                end));
    }

    /** The registrations with one of those codes, of whatever event: a code says nothing of the event it is for. */
    public List<Registrant> byCodes(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : registrations.list("code in ?1", List.copyOf(Set.copyOf(codes))).stream()
                        .map(Registration::toRegistrant)
                        .toList();
    }

    /** All registrations for an event, whatever became of them, by code. */
    public List<Registrant> ofEvent(UUID eventId) {
        return registrations.list("eventId = ?1 order by code", eventId).stream()
                .map(Registration::toRegistrant)
                .toList();
    }

    /** A page of those that have a seat, in the order in which they came in unless asked otherwise. */
    public PageOf<Registrant> confirmed(UUID eventId, PageParams params) {
        var listing = Listing.of(Registration.class, Registration::id)
                .where("e.eventId = :event", "event", eventId)
                .where("e.status = CONFIRMED")
                .sortableBy("requestedAt", "e.requestedAt", Instant.class, Registration::requestedAt)
                .sortableBy("code", "e.code", String.class, Registration::code)
                .sortedBy("requestedAt");
        return pages.page(listing, params).map(Registration::toRegistrant);
    }
}
