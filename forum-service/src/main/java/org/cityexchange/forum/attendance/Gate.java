package org.cityexchange.forum.attendance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cityexchange.forum.registration.Registrant;
import org.cityexchange.forum.registration.RegistrationStatus;

/**
 * Judges the scans of one event. A person's time at a door is divided by the exits there into stays; each stay has one
 * effective entry, and every further one is answered {@link ScanResult#ALREADY_IN}, in whatever order they come in.
 */
final class Gate {

    private final UUID eventId;
    private final Set<UUID> sessions;
    private final Collection<Registrant> registrants;
    private final List<CheckIn> known;

    /**
     * A gate that knows all it needs.
     *
     * @param sessions ids of the event's sessions
     * @param registrants whoever has one of the codes to be judged, of any event
     * @param known what was scanned of them before
     */
    Gate(UUID eventId, Set<UUID> sessions, Collection<Registrant> registrants, Collection<CheckIn> known) {
        this.eventId = eventId;
        this.sessions = sessions;
        this.registrants = registrants;
        this.known = new ArrayList<>(known);
    }

    /** Answers the scan, and knows it from then on. */
    void judge(CheckIn scan) {
        var registrant = registrants.stream()
                .filter(each ->
                        each.code().equals(scan.code()) && each.eventId().equals(eventId))
                .findFirst()
                .orElse(null);
        if (registrant == null) {
            var elsewhere = registrants.stream().anyMatch(each -> each.code().equals(scan.code()));
            scan.answer(elsewhere ? ScanResult.WRONG_EVENT : ScanResult.UNKNOWN, null, null);
            return;
        }
        var refusal = refusal(scan, registrant);
        if (refusal != null) {
            scan.answer(refusal, registrant, null);
        } else if (scan.type() == ScanType.EXIT) {
            scan.answer(ScanResult.OK, registrant, null);
        } else {
            enter(scan, registrant);
        }
        known.add(scan);
    }

    private ScanResult refusal(CheckIn scan, Registrant registrant) {
        if ((scan.point() == ScanPoint.SESSION) != (scan.sessionId() != null)
                || (scan.sessionId() != null && !sessions.contains(scan.sessionId()))) {
            return ScanResult.WRONG_EVENT;
        }
        if (registrant.status() == RegistrationStatus.CANCELLED) {
            return ScanResult.CANCELLED;
        }
        if (!registrant.confirmed()) {
            return ScanResult.NOT_CONFIRMED;
        }
        return scan.point().mode() == registrant.mode() ? null : ScanResult.WRONG_MODE;
    }

    private void enter(CheckIn scan, Registrant registrant) {
        var before = known.stream()
                .filter(each ->
                        each.isAtDoorOf(scan, registrant.id()) && each.result().admitted())
                .toList();
        var stay = (int) before.stream()
                .filter(each -> each.type() == ScanType.EXIT)
                .filter(exit -> !exit.occurredAt().isAfter(scan.occurredAt()))
                .count();
        var isIn = before.stream().anyMatch(each -> each.stay() != null && each.stay() == stay);
        scan.answer(isIn ? ScanResult.ALREADY_IN : ScanResult.OK, registrant, isIn ? null : stay);
    }
}
