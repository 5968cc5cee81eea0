package org.cityexchange.forum.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cityexchange.contracts.DatePrecision;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.forum.event.Organizer;
import org.cityexchange.forum.registration.Registrant;
import org.cityexchange.kit.pdf.PdfTemplate;

/** What stands on a certificate of attendance (참가확인서), in Korean or English and in the zone of the event. */
enum AttendanceCertificate {
    KOREAN("ko", "yyyy년 M월 d일", "현장", "온라인", "%d시간 %d분", "측정하지 않음"),
    ENGLISH("en", "d MMMM yyyy", "on site", "online", "%d h %d min", "not measured");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final PdfTemplate template;
    private final String language;
    private final DateTimeFormatter date;
    private final Map<RegistrationMode, String> modes;
    private final String hours;
    private final String notMeasured;

    AttendanceCertificate(
            String language, String date, String onSite, String online, String hours, String notMeasured) {
        this.template = PdfTemplate.of(AttendanceCertificate.class, "attendance_" + language + ".html");
        this.language = language;
        this.date = DateTimeFormatter.ofPattern(date, Locale.forLanguageTag(language));
        this.modes = Map.of(RegistrationMode.ON_SITE, onSite, RegistrationMode.ONLINE, online);
        this.hours = hours;
        this.notMeasured = notMeasured;
    }

    static AttendanceCertificate in(Locale locale) {
        return locale.getLanguage().equals(KOREAN.language) ? KOREAN : ENGLISH;
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** The page for somebody who attended. */
    String page(Registrant registrant, EventView event, Attendance attendance, Instant now) {
        var zone = ZoneId.of(event.timeZone());
        return template.fill(Map.of(
                "code", registrant.code(),
                "name", registrant.name(),
                "affiliation", registrant.affiliation(),
                "event", event.title().in(language),
                "held", held(event, zone),
                "modes", attendance.modes().stream().map(modes::get).collect(Collectors.joining(", ")),
                "hours", hours(attendance.minutes()),
                "issuedOn", date.format(now.atZone(zone)),
                "issuer", issuer(event)));
    }

    private String held(EventView event, ZoneId zone) {
        var from = event.startsAt().atZone(zone);
        if (event.datePrecision() != DatePrecision.MINUTE) {
            return days(
                    from.toLocalDate(),
                    event.endsAt().atZone(zone).toLocalDate().minusDays(1));
        }
        var to = event.endsAt().atZone(zone);
        var end =
                from.toLocalDate().equals(to.toLocalDate()) ? TIME.format(to) : date.format(to) + " " + TIME.format(to);
        return date.format(from) + " " + TIME.format(from) + "–" + end + " (" + zone + ")";
    }

    private String days(LocalDate first, LocalDate last) {
        return first.equals(last) ? date.format(first) : date.format(first) + " – " + date.format(last);
    }

    private String hours(Integer minutes) {
        return minutes == null ? notMeasured : String.format(Locale.ROOT, hours, minutes / 60, minutes % 60);
    }

    /** The hosts, or whoever is named where there is no host. */
    private String issuer(EventView event) {
        var hosts = event.organizers().stream()
                .filter(organizer -> organizer.role() == Organizer.Role.HOST)
                .toList();
        List<Organizer> named = hosts.isEmpty() ? event.organizers() : hosts;
        return named.stream().map(organizer -> organizer.name().in(language)).collect(Collectors.joining(", "));
    }
}
