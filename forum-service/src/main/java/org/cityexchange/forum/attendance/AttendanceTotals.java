package org.cityexchange.forum.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.forum.registration.Registrant;
import org.cityexchange.forum.registration.RegistrationDirectory;

/** How many attended an event, for the features above this one. */
@ApplicationScoped
public class AttendanceTotals {

    private final AttendanceBook book;
    private final RegistrationDirectory registrations;

    AttendanceTotals(AttendanceBook book, RegistrationDirectory registrations) {
        this.book = book;
        this.registrations = registrations;
    }

    /** Of those with a seat, by the event's rule. */
    public AttendanceSummary.Counts of(EventView event) {
        var seated = registrations.ofEvent(event.id()).stream()
                .filter(Registrant::confirmed)
                .toList();
        return new AttendanceTally(seated, book.of(event), Map.of()).total();
    }

    /**
     * Somebody who attended by the event's rule.
     *
     * @param modes the ways in which they were seen
     * @param sessions at whose doors they were let in
     */
    public record Attendee(Registrant registrant, List<RegistrationMode> modes, Set<UUID> sessions) {}

    /** Those who attended by the event's rule, as far as is known now. */
    public List<Attendee> attendees(EventView event) {
        var sheet = book.of(event);
        return registrations.ofEvent(event.id()).stream()
                .filter(each -> Boolean.TRUE.equals(sheet.of(each).attended()))
                .map(each -> new Attendee(each, sheet.of(each).modes(), sheet.sessionsOf(each)))
                .toList();
    }
}
