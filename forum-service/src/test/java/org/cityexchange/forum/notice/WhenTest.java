package org.cityexchange.forum.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.cityexchange.contracts.DatePrecision;
import org.junit.jupiter.api.Test;

/** Dates are told in the event's zone and as precisely as they are known. */
class WhenTest {

    private record Dates(ZonedDateTime start, ZonedDateTime end, DatePrecision precision) {}

    private static Dates event(String startsAt, String endsAt, String zone, DatePrecision precision) {
        var zoneId = ZoneId.of(zone);
        return new Dates(
                Instant.parse(startsAt).atZone(zoneId), Instant.parse(endsAt).atZone(zoneId), precision);
    }

    private static void assertSaid(Dates dates, String korean, String english) {
        assertThat(When.of(dates.start(), dates.end(), dates.precision(), Locale.KOREAN))
                .isEqualTo(korean);
        assertThat(When.of(dates.start(), dates.end(), dates.precision(), Locale.ENGLISH))
                .isEqualTo(english);
    }

    @Test
    void anAfternoonInSeoul() {
        assertSaid(
                event("2022-11-25T05:00:00Z", "2022-11-25T07:00:00Z", "Asia/Seoul", DatePrecision.MINUTE),
                "2022년 11월 25일(금) 14:00–16:00 (Asia/Seoul, UTC+09:00)",
                "Friday, 25 November 2022 14:00–16:00 (Asia/Seoul, UTC+09:00)");
    }

    @Test
    void theSummerTimeOfParis() {
        assertSaid(
                event("2022-07-01T21:00:00Z", "2022-07-01T23:00:00Z", "Europe/Paris", DatePrecision.MINUTE),
                "2022년 7월 1일(금) 23:00 – 2022년 7월 2일(토) 01:00 (Europe/Paris, UTC+02:00)",
                "Friday, 1 July 2022 23:00 – Saturday, 2 July 2022 01:00 (Europe/Paris, UTC+02:00)");
    }

    @Test
    void aDayWithoutTimesAndTwoOfThem() {
        assertSaid(
                event("2020-10-21T15:00:00Z", "2020-10-22T15:00:00Z", "Asia/Seoul", DatePrecision.DAY),
                "2020년 10월 22일(목)",
                "Thursday, 22 October 2020");
        assertSaid(
                event("2020-10-21T15:00:00Z", "2020-10-23T15:00:00Z", "Asia/Seoul", DatePrecision.DAY),
                "2020년 10월 22일(목) – 2020년 10월 23일(금)",
                "Thursday, 22 October 2020 – Friday, 23 October 2020");
    }

    @Test
    void aMonthAHalfYearAndAYear() {
        assertSaid(
                event("2026-09-30T15:00:00Z", "2026-10-31T15:00:00Z", "Asia/Seoul", DatePrecision.MONTH),
                "2026년 10월",
                "October 2026");
        assertSaid(
                event("2026-06-30T15:00:00Z", "2026-12-31T15:00:00Z", "Asia/Seoul", DatePrecision.HALF_YEAR),
                "2026년 하반기",
                "second half of 2026");
        assertSaid(
                event("2025-12-31T15:00:00Z", "2026-12-31T15:00:00Z", "Asia/Seoul", DatePrecision.YEAR),
                "2026년",
                "2026");
    }
}
