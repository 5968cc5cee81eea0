package org.cityexchange.forum.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
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
}
