package org.cityexchange.forum.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Locale;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.kit.calendar.CalendarWriter;

/** Calendars to be handed out with something else. */
@ApplicationScoped
public class EventCalendars {

    private final CalendarEntries entries;

    EventCalendars(CalendarEntries entries) {
        this.entries = entries;
    }

    /** The event alone as an iCalendar file (RFC 5545); a later one of the same event replaces it in a client. */
    public String of(EventView event, Locale language) {
        var entry = entries.of(event, language.toLanguageTag());
        return CalendarWriter.write(
                event.title().in(language.toLanguageTag()),
                language,
                ZoneId.of(event.timeZone()),
                entry.stream().toList());
    }
}
