package org.cityexchange.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cityexchange.kit.calendar.CalendarEntry.Position;
import org.cityexchange.kit.calendar.CalendarEntry.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calendars as another library reads them. */
class CalendarWriterTest {

    private static final UUID ID = UUID.fromString("01936e2a-7c5b-7000-8000-000000000001");
    private static final Instant CHANGED = Instant.parse("2022-11-01T00:00:00.123456Z");
    private static final String LONG = "국제교류 활성화를 위한 지방자치단체 전문가 포럼, ".repeat(12).strip();

    private static CalendarEntry entry(Instant start, Instant end, String zone, boolean wholeDays, String text) {
        return new CalendarEntry(
                ID,
                3,
                CHANGED,
                Status.CONFIRMED,
                start,
                end,
                ZoneId.of(zone),
                wholeDays,
                text,
                text,
                text,
                new Position(new BigDecimal("37.5665"), new BigDecimal("126.9780")),
                List.of("도시외교", "a,b"),
                UUID.fromString("01936e2a-7c5b-7000-8000-000000000002"));
    }

    private static String written(CalendarEntry... entries) {
        return CalendarWriter.write("달력", Locale.KOREAN, ZoneId.of("Asia/Seoul"), List.of(entries));
    }

    private static ICalendar read(String text) {
        var calendar = Biweekly.parse(text).first();
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).getWarnings()).isEmpty();
        return calendar;
    }

    private static VEvent only(String text) {
        assertThat(read(text).getEvents()).hasSize(1);
        return read(text).getEvents().get(0);
    }

    /**
     * The zones change their clocks on 2018-11-04 and 2019-02-17, on 2026-03-29 and 2026-10-25, or not at all. In the
     * hours before a change this reader is an hour off whatever the zone's definition says, so none begins there.
     */
    @ParameterizedTest
    @CsvSource({
        "America/Sao_Paulo, 2018-11-03T18:00:00Z, 2018-11-03T20:00:00Z, 20181103T150000",
        "America/Sao_Paulo, 2018-11-04T18:00:00Z, 2018-11-04T20:00:00Z, 20181104T160000",
        "America/Sao_Paulo, 2018-11-03T23:30:00Z, 2018-11-04T08:30:00Z, 20181103T203000",
        "America/Sao_Paulo, 2019-02-16T12:00:00Z, 2019-02-18T12:00:00Z, 20190216T100000",
        "America/Sao_Paulo, 2027-01-10T12:00:00Z, 2027-01-10T13:00:00Z, 20270110T090000",
        "Europe/Paris, 2026-03-28T13:00:00Z, 2026-03-30T13:00:00Z, 20260328T140000",
        "Europe/Paris, 2026-07-01T12:00:00Z, 2026-07-01T13:00:00Z, 20260701T140000",
        "Europe/Paris, 2026-10-24T22:30:00Z, 2026-10-25T04:30:00Z, 20261025T003000",
        "Asia/Seoul, 2022-11-25T05:00:00Z, 2022-11-25T07:00:00Z, 20221125T140000"
    })
    void timesAreThoseOfTheirZoneAndTheSameInstantsWhenRead(String zone, Instant start, Instant end, String local) {
        var text = written(entry(start, end, zone, false, "포럼"));
        assertThat(text).contains("DTSTART;TZID=" + zone + ":" + local + "\r\n");
        assertThat(text).contains("BEGIN:VTIMEZONE\r\nTZID:" + zone + "\r\n");
        var event = only(text);
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(start);
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(end);
    }

    /** 02:30 comes twice that night. */
    @Test
    void aTimeThatTheClockShowsTwiceIsToldInUniversalTime() {
        var start = Instant.parse("2026-10-25T00:30:00Z");
        var end = Instant.parse("2026-10-25T01:30:00Z");
        var text = written(entry(start, end, "Europe/Paris", false, "밤샘 회의"));
        assertThat(text).contains("DTSTART:20261025T003000Z\r\n", "DTEND:20261025T013000Z\r\n");
        var event = only(text);
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(start);
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(end);
    }

    @Test
    void severalZonesEachHaveTheirComponentOnce() {
        var start = Instant.parse("2026-07-01T12:00:00Z");
        var text = written(
                entry(start, start.plusSeconds(60), "Europe/Paris", false, "a"),
                entry(start.plus(Duration.ofDays(170)), start.plus(Duration.ofDays(171)), "Europe/Paris", false, "b"),
                entry(start, start.plusSeconds(60), "America/Sao_Paulo", false, "c"));
        assertThat(text.split("BEGIN:VTIMEZONE", -1)).hasSize(4);
        assertThat(read(text).getEvents())
                .extracting(event -> event.getDateStart().getValue().toInstant())
                .containsExactly(start, start.plus(Duration.ofDays(170)), start);
    }

    @Test
    void everythingIsReadBack() {
        var start = Instant.parse("2022-11-25T05:00:00Z");
        var event = only(written(entry(start, start.plusSeconds(7200), "Asia/Seoul", false, LONG)));
        assertThat(event.getUid().getValue()).isEqualTo(ID.toString());
        assertThat(event.getSequence().getValue()).isEqualTo(3);
        assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo("2022-11-01T00:00:00Z");
        assertThat(event.getSummary().getValue()).isEqualTo(LONG);
        assertThat(event.getDescription().getValue()).isEqualTo(LONG);
        assertThat(event.getLocation().getValue()).isEqualTo(LONG);
        assertThat(event.getGeo().getLatitude()).isEqualTo(37.5665);
        assertThat(event.getCategories().get(0).getValues()).containsExactly("도시외교", "a,b");
        assertThat(event.getStatus().isConfirmed()).isTrue();
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoCharacterIsCut() {
        var start = Instant.parse("2022-11-25T05:00:00Z");
        var text = written(entry(start, start.plusSeconds(7200), "Asia/Seoul", false, LONG + "🎉".repeat(40)));
        assertThat(text).endsWith("END:VCALENDAR\r\n");
        var lines = text.split("\r\n", -1);
        assertThat(Arrays.stream(lines)).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n", "\r");
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(line)).isTrue();
        });
        assertThat(only(text).getSummary().getValue()).endsWith("🎉".repeat(40));
    }

    @Test
    void aTextCannotBeginAnotherProperty() {
        var start = Instant.parse("2022-11-25T05:00:00Z");
        var hostile = "포럼\r\nEND:VEVENT\nATTENDEE:mailto:victim@example.org\rX;Y:\\n\"z\"";
        var text = written(entry(start, start.plusSeconds(60), "Asia/Seoul", false, hostile));
        assertThat(text).doesNotContainPattern("(?m)^(ATTENDEE|X;Y)");
        assertThat(text.split("END:VEVENT\r\n", -1)).hasSize(2);
        assertThat(only(text).getSummary().getValue()).contains("ATTENDEE:mailto:victim@example.org");
    }

    @Test
    void aDayHasNoTimes() {
        var text = written(entry(
                Instant.parse("2020-10-21T15:00:00Z"),
                Instant.parse("2020-10-22T15:00:00Z"),
                "Asia/Seoul",
                true,
                "2020 국제교류 포럼"));
        assertThat(text).contains("DTSTART;VALUE=DATE:20201022\r\n", "DTEND;VALUE=DATE:20201023\r\n");
        assertThat(only(text).getDateStart().getValue().hasTime()).isFalse();
    }

    @Test
    void aCalendarWithoutEntriesIsStillOne() {
        var text = written();
        assertThat(text).contains("BEGIN:VTIMEZONE"); // the grammar wants one component at least
        assertThat(Biweekly.parse(text).first().getEvents()).isEmpty();
    }
}
