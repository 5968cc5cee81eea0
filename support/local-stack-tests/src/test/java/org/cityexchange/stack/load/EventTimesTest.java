package org.cityexchange.stack.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class EventTimesTest {
    @Test
    void theNextEditionIsAlwaysToCome() {
        String words = "last FRIDAY of NOVEMBER next year 14:00";

        assertThat(seenAt("2026-11-22T03:00:00Z").moment(words)).isEqualTo("2027-11-26T05:00:00Z");
        assertThat(seenAt("2026-12-31T14:59:59Z").moment(words)).isEqualTo("2027-11-26T05:00:00Z");
    }

    @Test
    void thePastEditionIsAlwaysOver() {
        assertThat(seenAt("2026-01-01T00:00:00Z").moment("last FRIDAY of NOVEMBER last year 14:00"))
                .isEqualTo("2025-11-28T05:00:00Z");
    }

    @Test
    void theYearIsThatOfTheZone() {
        assertThat(seenAt("2026-12-31T15:00:00Z").moment("last MONDAY of MAY next year 09:30"))
                .isEqualTo("2028-05-29T00:30:00Z");
    }

    @Test
    void inAnAgendaATimeIsOfTheDayOfTheEvent() {
        EventTimes times = EventTimes.of("Asia/Seoul", "2027-11-26T05:00:00Z");

        assertThat(times.moment("14:10")).isEqualTo("2027-11-26T05:10:00Z");
        assertThat(EventTimes.of("Asia/Seoul", "2020-10-21T15:00:00Z").moment("00:00"))
                .isEqualTo("2020-10-21T15:00:00Z");
    }

    @Test
    void aMomentStaysAsItIs() {
        assertThat(seenAt("2026-11-22T03:00:00Z").moment("2022-11-25T14:00:00+09:00"))
                .isEqualTo("2022-11-25T14:00:00+09:00");
    }

    private static EventTimes seenAt(String now) {
        return EventTimes.of("Asia/Seoul", Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }
}
