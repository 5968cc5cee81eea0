package org.cityexchange.forum.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A next edition keeps the times of day, whatever the clocks were changed to meanwhile. */
class WallClockShiftTest {

    private static String shifted(String zone, String from, String to, String instant) {
        return WallClockShift.between(zone, Instant.parse(from), Instant.parse(to))
                .of(Instant.parse(instant))
                .toString();
    }

    @Test
    void fromSummerToWinterInParisTheHourStays() {
        // 10:00 in summer (UTC+2) to 10:00 in winter (UTC+1): a session at 11:30 is at 11:30
        assertThat(shifted("Europe/Paris", "2026-10-20T08:00:00Z", "2026-11-20T09:00:00Z", "2026-10-20T09:30:00Z"))
                .isEqualTo("2026-11-20T10:30:00Z");
    }

    @Test
    void anEventThatGoesOverTheChangeKeepsEachDaysTimes() {
        // Saturday and Sunday, the clocks go back on 2026-10-25; a week later they do not
        assertThat(shifted("Europe/Paris", "2026-10-24T08:00:00Z", "2026-10-31T09:00:00Z", "2026-10-25T09:00:00Z"))
                .isEqualTo("2026-11-01T09:00:00Z");
    }

    @Test
    void saoPauloHadSummerTimeUntil2019AndHasNoneSince() {
        // 14:00 at UTC-2 in January 2019, 14:00 at UTC-3 in January 2020
        assertThat(shifted("America/Sao_Paulo", "2019-01-15T16:00:00Z", "2020-01-14T17:00:00Z", "2019-01-15T17:15:00Z"))
                .isEqualTo("2020-01-14T18:15:00Z");
    }

    @Test
    void inSeoulNothingButTheDateChanges() {
        assertThat(shifted("Asia/Seoul", "2022-11-25T05:00:00Z", "2023-11-24T05:00:00Z", "2022-11-25T07:00:00Z"))
                .isEqualTo("2023-11-24T07:00:00Z");
        assertThat(WallClockShift.between("Asia/Seoul", Instant.EPOCH, Instant.EPOCH)
                        .of(null))
                .isNull();
    }

    @Test
    void aTimeThatDoesNotExistIsTheOneTheClocksGoOnTo() {
        // 02:30 does not exist in Paris on 2027-03-28
        assertThat(shifted("Europe/Paris", "2027-03-21T01:00:00Z", "2027-03-28T00:59:00Z", "2027-03-21T01:31:00Z"))
                .isEqualTo("2027-03-28T01:30:00Z");
    }
}
