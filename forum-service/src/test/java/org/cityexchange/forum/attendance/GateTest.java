package org.cityexchange.forum.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.forum.registration.Registrant;
import org.cityexchange.forum.registration.RegistrationStatus;
import org.junit.jupiter.api.Test;

/** What a gate answers, whatever order scans come in. */
class GateTest {

    private static final UUID EVENT = UUID.randomUUID();
    private static final Instant NOON = Instant.parse("2030-05-01T03:00:00Z");
    private static final Instant LATE = NOON.plus(Duration.ofDays(1));

    private final Registrant one = registrant("ONE");
    private final Registrant two = registrant("TWO");
    private final Gate gate = new Gate(EVENT, Set.of(), List.of(one, two), List.of());

    static Registrant registrant(String code) {
        return new Registrant(
                UUID.randomUUID(),
                EVENT,
                code,
                "Delegate One",
                "City",
                null,
                null,
                null,
                "1.x",
                RegistrationMode.ON_SITE,
                RegistrationStatus.CONFIRMED,
                "ko");
    }

    private ScanResult at(int minute, String code, ScanType type) {
        var scan = new CheckInBatch.Scan(
                code, ScanPoint.GATE, null, type, NOON.plus(Duration.ofMinutes(minute)), minute + code + type);
        var checkIn = CheckIn.of(EVENT, "gate", scan, Duration.ZERO, LATE);
        gate.judge(checkIn);
        return checkIn.result();
    }

    @Test
    void anEntryThatIsHeardOfLaterThoughItWasEarlierIsNoSecondOne() {
        assertThat(at(5, "ONE", ScanType.ENTRY)).isEqualTo(ScanResult.OK);
        assertThat(at(2, "ONE", ScanType.ENTRY)).isEqualTo(ScanResult.ALREADY_IN);
        assertThat(at(3, "TWO", ScanType.ENTRY)).isEqualTo(ScanResult.OK);
    }

    @Test
    void anExitDividesTheEntriesBeforeItFromThoseAfterIt() {
        assertThat(at(30, "ONE", ScanType.EXIT)).isEqualTo(ScanResult.OK);
        assertThat(at(40, "ONE", ScanType.ENTRY)).isEqualTo(ScanResult.OK);
        assertThat(at(10, "ONE", ScanType.ENTRY)).isEqualTo(ScanResult.OK);
        assertThat(at(11, "ONE", ScanType.ENTRY)).isEqualTo(ScanResult.ALREADY_IN);
        assertThat(at(41, "ONE", ScanType.ENTRY)).isEqualTo(ScanResult.ALREADY_IN);
    }

    @Test
    void initialsAreNoNames() {
        assertThat(Roster.Ticket.initials("홍길동")).isEqualTo("홍.");
        assertThat(Roster.Ticket.initials("Ana Maria de Souza Lima")).isEqualTo("A. M. d.");
        assertThat(Roster.Ticket.initials("\uD840\uDC0B 太郎")).isEqualTo("\uD840\uDC0B. 太.");
    }
}
