package org.cityexchange.forum.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.forum.attendance.PersonalLink.Kind;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.registration.RegistrationDirectory;
import org.cityexchange.kit.persistence.Ids;

/** The registrants' ways into the meeting; the only place from which its address goes out. */
@ApplicationScoped
@Transactional
class JoinService {

    /** What stands as the device of an entry through a join link. */
    static final String DEVICE = "join-link";

    private final PersonalLinks links;
    private final RegistrationDirectory registrations;
    private final EventAccess events;
    private final CheckInService checkIns;
    private final Clock clock;

    JoinService(
            PersonalLinks links,
            RegistrationDirectory registrations,
            EventAccess events,
            CheckInService checkIns,
            Clock clock) {
        this.links = links;
        this.registrations = registrations;
        this.events = events;
        this.checkIns = checkIns;
        this.clock = clock;
    }

    /** A new link, and when it will open. */
    record Issued(PersonalLinks.Issued link, JoinWindow window) {}

    Issued issue(UUID registrationId, String registrationToken) {
        var link = links.issue(Kind.JOIN, registrationId, registrationToken);
        var eventId = registrations.held(registrationId, registrationToken).eventId();
        return new Issued(link, JoinWindow.of(events.get(eventId)));
    }

    /** Where the meeting is, for somebody who may join it now; keeps that as an entry if they are coming in. */
    URI enter(String token, boolean comingIn) {
        var registrant = links.opened(Kind.JOIN, token);
        var event = events.get(registrant.eventId());
        var now = clock.instant();
        JoinWindow.obstacle(event, registrant, now).ifPresent(refusal -> {
            throw refusal;
        });
        if (comingIn) {
            checkIns.take(event.id(), new CheckInBatch(DEVICE, null, List.of(entry(registrant.code(), now))));
        }
        return URI.create(event.onlineAccess().url());
    }

    private static CheckInBatch.Scan entry(String code, Instant now) {
        var nonce = Ids.next().toString();
        return new CheckInBatch.Scan(code, ScanPoint.ONLINE, null, ScanType.ENTRY, now, nonce);
    }
}
