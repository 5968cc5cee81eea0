package org.cityexchange.forum.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.contracts.RegistrationMode.ONLINE;
import static org.cityexchange.contracts.RegistrationMode.ON_SITE;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.forum.attendance.AttendanceRule.Measure;
import org.cityexchange.forum.registration.Registrant;
import org.junit.jupiter.api.Test;

/** Minutes attended, worked out without a container. */
class AttendanceTest {

    private static final Instant START = Instant.parse("2030-05-01T05:00:00Z");
    private static final int LENGTH = 120;
    private static final UUID SESSION = UUID.randomUUID();

    private static Instant at(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    private static Attendance.Terms terms(Measure measure, int minimum) {
        return new Attendance.Terms(
                Optional.of(new Interval(START, at(LENGTH))),
                Duration.ofMinutes(LENGTH),
                new AttendanceRule(measure, minimum));
    }

    private static final Attendance.Terms SEEN = terms(Measure.MINUTES, 0);

    private static Sighting seen(RegistrationMode mode, int from, Integer to) {
        return new Sighting(mode, null, at(from), to == null ? null : at(to));
    }

    private static Attendance of(Sighting... sightings) {
        return Attendance.of(List.of(sightings), SEEN, true);
    }

    @Test
    void timeOnSiteAndOnlineAtOnceCountsOnce() {
        var attendance = of(seen(ON_SITE, 0, 60), seen(ONLINE, 30, 90));
        assertThat(attendance).isEqualTo(new Attendance(List.of(ON_SITE, ONLINE), 90, true));
        assertThat(of(seen(ONLINE, 30, 90), seen(ON_SITE, 0, 60))).isEqualTo(attendance);
    }

    @Test
    void whoWasNotSeenToLeaveStayedToTheEndAndWhoCameEarlyCountsFromTheStart() {
        assertThat(of(seen(ON_SITE, -30, null)).minutes()).isEqualTo(120);
        assertThat(of(seen(ON_SITE, 100, null)).minutes()).isEqualTo(20);
        assertThat(of(seen(ON_SITE, -30, 500)).minutes()).isEqualTo(120);
    }

    @Test
    void whoWasThereOnlyBeforeOrAfterTheEventWasNotSeen() {
        assertThat(of(seen(ON_SITE, -30, -5), seen(ONLINE, 120, 130), seen(ONLINE, 125, null)))
                .isEqualTo(new Attendance(List.of(), 0, false));
    }

    @Test
    void wholeMinutesAreCountedAndTheExactSecondDecides() {
        var short59 = new Sighting(ON_SITE, null, START, at(96).minusSeconds(1));
        assertThat(Attendance.of(List.of(short59), terms(Measure.SHARE, 80), true))
                .isEqualTo(new Attendance(List.of(ON_SITE), 95, false));
        assertThat(Attendance.of(List.of(seen(ON_SITE, 0, 96)), terms(Measure.SHARE, 80), true)
                        .attended())
                .isTrue();
        assertThat(Attendance.of(List.of(short59), terms(Measure.MINUTES, 95), true)
                        .attended())
                .isTrue();
        assertThat(Attendance.of(List.of(short59), terms(Measure.MINUTES, 96), true)
                        .attended())
                .isFalse();
    }

    @Test
    void whereNobodyCountedNobodyIsAbsent() {
        assertThat(Attendance.of(List.of(), SEEN, false)).isEqualTo(Attendance.UNKNOWN);
        assertThat(Attendance.of(List.of(), SEEN, true).attended()).isFalse();
    }

    @Test
    void withoutTimesOfDayBeingSeenIsEnoughAndNoMinutesAreMadeUp() {
        var day = new Attendance.Terms(SEEN.seen(), null, new AttendanceRule(Measure.SHARE, 100));
        assertThat(Attendance.of(List.of(seen(ON_SITE, 30, 40)), day, true))
                .isEqualTo(new Attendance(List.of(ON_SITE), null, true));
        assertThat(Attendance.of(List.of(), day, true)).isEqualTo(new Attendance(List.of(), null, false));
    }

    @Test
    void beforeTheEventHasBegunNothingIsKnown() {
        var ahead = new Attendance.Terms(Optional.empty(), Duration.ofHours(2), AttendanceRule.SEEN);
        assertThat(Attendance.of(List.of(seen(ON_SITE, -10, null)), ahead, false))
                .isEqualTo(Attendance.UNKNOWN);
    }

    @Test
    void onTheNightTheClocksGoForwardAnEventFromHalfPastOneToHalfPastThreeIsAnHourLong() {
        var from =
                ZonedDateTime.parse("2030-03-31T01:30:00+01:00[Europe/Paris]").toInstant();
        var to = ZonedDateTime.parse("2030-03-31T03:30:00+02:00[Europe/Paris]").toInstant();
        var night = new Attendance.Terms(
                Optional.of(new Interval(from, to)),
                Duration.between(from, to),
                new AttendanceRule(Measure.SHARE, 100));
        assertThat(Attendance.of(List.of(new Sighting(ON_SITE, null, from, null)), night, true))
                .isEqualTo(new Attendance(List.of(ON_SITE), 60, true));
    }

    @Test
    void theUnionIsWhatCountingEachMinuteGives() {
        var random = new Random(20301101);
        for (int round = 0; round < 2_000; round++) {
            var sightings = new ArrayList<Sighting>();
            var minutes = new BitSet();
            for (int i = random.nextInt(8); i > 0; i--) {
                var from = random.nextInt(180) - 30;
                var to = random.nextInt(5) == 0 ? null : (Integer) (from + 1 + random.nextInt(90));
                sightings.add(seen(random.nextBoolean() ? ON_SITE : ONLINE, from, to));
                var first = Math.max(0, from);
                var end = Math.min(LENGTH, to == null ? LENGTH : to);
                if (first < end) {
                    minutes.set(first, end);
                }
            }
            var attendance = Attendance.of(sightings, SEEN, true);
            assertThat(attendance.minutes()).as("%s", sightings).isEqualTo(minutes.cardinality());
            assertThat(attendance.attended()).isEqualTo(!minutes.isEmpty());
            Collections.shuffle(sightings, random);
            assertThat(Attendance.of(sightings, SEEN, true)).isEqualTo(attendance);
        }
    }

    @Test
    void theUnionIsDisjointAndInOrder() {
        var random = new Random(7);
        for (int round = 0; round < 500; round++) {
            var intervals = new ArrayList<Interval>();
            for (int i = 0; i < 12; i++) {
                var from = random.nextInt(300);
                intervals.add(new Interval(at(from), at(from + 1 + random.nextInt(30))));
            }
            var union = Interval.union(intervals);
            for (int i = 1; i < union.size(); i++) {
                assertThat(union.get(i).from()).isAfter(union.get(i - 1).to());
            }
            assertThat(Interval.union(union)).isEqualTo(union);
        }
    }

    private final Registrant person = GateTest.registrant("ONE");

    private CheckIn scan(ScanPoint point, ScanType type, int minute) {
        var session = point == ScanPoint.SESSION ? SESSION : null;
        var scan = new CheckInBatch.Scan("ONE", point, session, type, at(minute), point + "" + type + minute);
        var checkIn = CheckIn.of(person.eventId(), "gate", scan, Duration.ZERO, at(10_000));
        checkIn.answer(ScanResult.ALREADY_IN, person, null);
        return checkIn;
    }

    @Test
    void scansAreReadInTheOrderTheyHappened() {
        var scans = new ArrayList<>(List.of(
                scan(ScanPoint.GATE, ScanType.ENTRY, 10),
                scan(ScanPoint.GATE, ScanType.ENTRY, 12),
                scan(ScanPoint.GATE, ScanType.EXIT, 30),
                scan(ScanPoint.GATE, ScanType.EXIT, 31),
                scan(ScanPoint.GATE, ScanType.ENTRY, 60)));
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(scans, new Random(i));
            assertThat(Sighting.of(scans, Map.of()))
                    .containsExactlyInAnyOrder(seen(ON_SITE, 10, 30), seen(ON_SITE, 60, null));
        }
    }

    @Test
    void whoWasNotSeenToLeaveASessionWasInItToItsEnd() {
        assertThat(Sighting.of(List.of(scan(ScanPoint.SESSION, ScanType.ENTRY, 10)), Map.of(SESSION, at(40))))
                .containsExactly(new Sighting(ON_SITE, SESSION, at(10), at(40)));
        assertThat(Sighting.of(List.of(scan(ScanPoint.SESSION, ScanType.ENTRY, 50)), Map.of(SESSION, at(40))))
                .containsExactly(new Sighting(ON_SITE, SESSION, at(50), null));
    }
}
