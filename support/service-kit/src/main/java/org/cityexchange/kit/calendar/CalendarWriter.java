package org.cityexchange.kit.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.RelatedTo;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes calendars (RFC 5545, RFC 7986): with every time zone they name, and the same bytes for the same entries. */
public final class CalendarWriter {

    /** The media type of a calendar. */
    public static final String MEDIA_TYPE = "text/calendar";

    private static final int LINE_OCTETS = 75;
    private static final Pattern LINE_BREAKS = Pattern.compile("\\R");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

    private CalendarWriter() {}

    /**
     * A calendar of that name.
     *
     * @param zone of the whole; a calendar must have some component, and may have no entry
     */
    public static String write(String name, Locale language, ZoneId zone, List<CalendarEntry> entries) {
        var calendar = new Calendar();
        calendar.add(new ProdId(
                "-//City Exchange//Calendars//" + language.getLanguage().toUpperCase(Locale.ROOT)));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new net.fortuna.ical4j.model.property.Name(plain(name)));
        calendar.add(new XProperty("X-WR-CALNAME", plain(name).replace("\n", " ")));
        calendar.add(new RefreshInterval(null, Duration.ofHours(1)));
        addZones(calendar, zone, entries);
        entries.forEach(entry -> calendar.add(event(entry)));
        return folded(text(calendar));
    }

    private static void addZones(Calendar calendar, ZoneId zone, List<CalendarEntry> entries) {
        var spans = new TreeMap<String, Span>();
        spans.put(zone.getId(), Span.NONE);
        for (var entry : entries) {
            var span = new Span(entry.startsAt(), entry.endsAt());
            spans.merge(entry.zone().getId(), span, Span::and);
        }
        spans.forEach((id, span) -> calendar.add(TimeZones.component(ZoneId.of(id), span.first(), span.last())));
    }

    /** From when to when a zone has to be known. */
    private record Span(Instant first, Instant last) {

        static final Span NONE = new Span(null, null);

        Span and(Span other) {
            if (first == null || other.first == null) {
                return first == null ? other : this;
            }
            return new Span(
                    first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
        }
    }

    private static VEvent event(CalendarEntry entry) {
        var event = new VEvent(false);
        event.add(new Uid(entry.id().toString()));
        event.add(new DtStamp(entry.changedAt().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new LastModified(entry.changedAt().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new Sequence(Math.toIntExact(entry.sequence())));
        var start = entry.startsAt().atZone(entry.zone());
        var end = entry.endsAt().atZone(entry.zone());
        if (entry.wholeDays()) {
            event.add(new DtStart<>(start.toLocalDate()));
            event.add(new DtEnd<>(end.toLocalDate()));
        } else if (standsTwice(start) || standsTwice(end)) {
            event.add(new DtStart<>(entry.startsAt()));
            event.add(new DtEnd<>(entry.endsAt()));
        } else {
            // as local times: from zoned ones the library reckons them anew, by rules of another day
            event.add(new DtStart<>(zone(entry.zone()), start.toLocalDateTime()));
            event.add(new DtEnd<>(zone(entry.zone()), end.toLocalDateTime()));
        }
        event.add(new Summary(plain(entry.summary())));
        if (entry.description() != null) {
            event.add(new Description(plain(entry.description())));
        }
        if (entry.location() != null) {
            event.add(new Location(plain(entry.location())));
        }
        if (entry.position() != null) {
            event.add(new Geo(entry.position().latitude(), entry.position().longitude()));
        }
        if (!entry.categories().isEmpty()) {
            event.add(new Categories(new TextList(
                    entry.categories().stream().map(CalendarWriter::plain).toList())));
        }
        if (entry.parent() != null) {
            event.add(new RelatedTo(entry.parent().toString()));
        }
        event.add(
                switch (entry.status()) {
                    case CONFIRMED -> ImmutableStatus.VEVENT_CONFIRMED;
                    case TENTATIVE -> ImmutableStatus.VEVENT_TENTATIVE;
                    case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
                });
        return event;
    }

    private static ParameterList zone(ZoneId zone) {
        return new ParameterList(List.of(new TzId(zone.getId())));
    }

    /** Whether the clock shows that time twice, when it is put back: only the first of them can be told in local time. */
    private static boolean standsTwice(ZonedDateTime at) {
        return at.getZone().getRules().getValidOffsets(at.toLocalDateTime()).size() > 1;
    }

    /** The library escapes line feeds alone; whatever else ends a line for some reader becomes one. */
    private static String plain(String text) {
        return CONTROLS.matcher(LINE_BREAKS.matcher(text).replaceAll("\n")).replaceAll("");
    }

    private static String text(Calendar calendar) {
        var text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter has none
        }
        return text.toString();
    }

    /** Lines of 75 octets at most (RFC 5545, 3.1); the library counts characters, of which a Hangul one has three. */
    private static String folded(String text) {
        var folded = new StringBuilder();
        for (var line : text.replaceAll("\r\n[ \t]", "").split("\r\n", -1)) {
            int octets = 0;
            for (var character : line.codePoints().mapToObj(Character::toString).toList()) {
                var length = character.getBytes(StandardCharsets.UTF_8).length;
                if (octets + length > LINE_OCTETS) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                folded.append(character);
                octets += length;
            }
            folded.append("\r\n");
        }
        folded.setLength(folded.length() - 2);
        return folded.toString();
    }
}
