package org.cityexchange.forum.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.cityexchange.forum.registration.Registrant;
import org.cityexchange.kit.persistence.Ids;

/** One scan and what was answered to it. It is never changed. */
@Entity
class CheckIn {

    @Id
    private UUID id;

    @Column
    private UUID eventId;

    private UUID registrationId;
    private String code;

    @Enumerated(EnumType.STRING)
    private ScanPoint point;

    private UUID sessionId;

    @Enumerated(EnumType.STRING)
    private ScanType type;

    private Instant occurredAt;
    private Instant deviceAt;
    private Instant receivedAt;
    private String device;
    private String nonce;

    @Enumerated(EnumType.STRING)
    private ScanResult result;

    private Integer stay;

    protected CheckIn() {}

    /**
     * A scan that came in; {@link #answer} says what came of it.
     *
     * @param clockError by how much the device's clock is slow
     */
    static CheckIn of(UUID eventId, String device, CheckInBatch.Scan scan, Duration clockError, Instant now) {
        var checkIn = new CheckIn();
        checkIn.id = Ids.next();
        checkIn.eventId = eventId;
        checkIn.code = scan.code();
        checkIn.point = scan.point();
        checkIn.sessionId = scan.sessionId();
        checkIn.type = scan.type();
        checkIn.deviceAt = scan.occurredAt().truncatedTo(ChronoUnit.MICROS);
        checkIn.occurredAt = notAfter(now, checkIn.deviceAt.plus(clockError));
        checkIn.receivedAt = now;
        checkIn.device = device;
        checkIn.nonce = scan.nonce();
        return checkIn;
    }

    /** A scan cannot have been made after it came in, whatever a clock says. */
    private static Instant notAfter(Instant latest, Instant instant) {
        return instant.isAfter(latest) ? latest : instant;
    }

    /** Keeps what the scan led to; {@code registrant} is null where nobody has the code. */
    void answer(ScanResult itsResult, Registrant registrant, Integer itsStay) {
        result = itsResult;
        registrationId = registrant == null ? null : registrant.id();
        stay = itsStay;
    }

    /** Whether it was made of that person at the same door as the other. */
    boolean isAtDoorOf(CheckIn other, UUID registrant) {
        return registrant.equals(registrationId) && point == other.point && Objects.equals(sessionId, other.sessionId);
    }

    UUID id() {
        return id;
    }

    UUID registrationId() {
        return registrationId;
    }

    String code() {
        return code;
    }

    ScanPoint point() {
        return point;
    }

    UUID sessionId() {
        return sessionId;
    }

    ScanType type() {
        return type;
    }

    Instant occurredAt() {
        return occurredAt;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    String nonce() {
        return nonce;
    }

    ScanResult result() {
        return result;
    }

    Integer stay() {
        return stay;
    }

    CheckInView toView() {
        return new CheckInView(
                id,
                registrationId,
                code,
                point,
                sessionId,
                type,
                occurredAt,
                deviceAt,
                receivedAt,
                device,
                nonce,
                result);
    }
}
