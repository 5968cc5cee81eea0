package org.cityexchange.forum.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.registration.RegistrationDirectory;
import org.cityexchange.forum.registration.RegistrationStatus;
import org.cityexchange.forum.registration.RegistrationView;
import org.cityexchange.kit.calendar.CalendarEntry;
import org.cityexchange.kit.calendar.CalendarEntry.Status;
import org.cityexchange.kit.calendar.CalendarWriter;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.security.Secrets;

/** Registrants' own calendars. They outlive the registration, so that a calendar learns that it was cancelled. */
@ApplicationScoped
@Transactional
class CalendarFeedService {

    private final Feeds feeds;
    private final RegistrationDirectory registrations;
    private final EventAccess events;
    private final CalendarEntries entries;
    private final Clock clock;

    CalendarFeedService(
            Feeds feeds,
            RegistrationDirectory registrations,
            EventAccess events,
            CalendarEntries entries,
            Clock clock) {
        this.feeds = feeds;
        this.registrations = registrations;
        this.events = events;
        this.entries = entries;
        this.clock = clock;
    }

    @ApplicationScoped
    static class Feeds implements PanacheRepositoryBase<CalendarFeed, UUID> {}

    /** A new feed: its id, with which it is taken back, and its token, which is told this once. */
    record Opened(UUID id, String token) {}

    /** Opens a feed for whoever holds the registration. */
    Opened open(UUID registrationId, String registrationToken) {
        var held = registrations.held(registrationId, registrationToken);
        var token = Secrets.newToken();
        var feed = CalendarFeed.of(held.id(), token, clock.instant());
        feeds.persist(feed);
        return new Opened(feed.id(), token);
    }

    /** Closes a feed for whoever holds the registration. */
    void close(UUID registrationId, UUID feedId, String registrationToken) {
        var held = registrations.held(registrationId, registrationToken);
        if (feeds.delete("id = ?1 and registrationId = ?2", feedId, held.id()) == 0) {
            throw DomainException.notFound();
        }
    }

    /** The registrant's event as it stands with the registration. */
    String read(String token, Locale language) {
        var registration = feeds.find("tokenHash", Secrets.hash(token))
                .firstResultOptional()
                .flatMap(feed -> registrations.view(feed.registrationId()))
                .orElseThrow(DomainException::notFound);
        var event = events.get(registration.eventId());
        var tag = language.toLanguageTag();
        var entry = entries.of(event, tag).map(whole -> of(registration, whole));
        return CalendarWriter.write(
                event.title().in(tag),
                language,
                ZoneId.of(event.timeZone()),
                entry.stream().toList());
    }

    /** What becomes of the registration becomes of the entry; each change of either counts. */
    private static CalendarEntry of(RegistrationView registration, CalendarEntry event) {
        var own = status(registration.status());
        var status = event.status() == Status.CONFIRMED || own == Status.CANCELLED ? own : event.status();
        return event.with(status, event.changedAt(), registration.version());
    }

    private static Status status(RegistrationStatus status) {
        if (status == RegistrationStatus.CONFIRMED) {
            return Status.CONFIRMED;
        }
        return status.isLive() ? Status.TENTATIVE : Status.CANCELLED;
    }
}
