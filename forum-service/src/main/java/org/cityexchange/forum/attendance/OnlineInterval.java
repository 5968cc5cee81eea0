package org.cityexchange.forum.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.forum.registration.Registrant;
import org.cityexchange.forum.registration.RegistrationStatus;
import org.cityexchange.kit.persistence.Ids;

/** A stretch in which somebody was in the meeting, as its provider last told it. */
@Entity
class OnlineInterval {

    @Id
    @Column
    private UUID id;

    private UUID eventId;
    private String reference;
    private UUID registrationId;

    @Column
    private String code;

    @Column
    private UUID joinLinkId;

    private Instant joinedAt;
    private Instant leftAt;

    @Column
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private ScanResult result;

    protected OnlineInterval() {}

    static OnlineInterval of(UUID eventId, String reference) {
        var interval = new OnlineInterval();
        interval.id = Ids.next();
        interval.eventId = eventId;
        interval.reference = reference;
        return interval;
    }

    /** Takes over what is told of it now; {@code registrant} is null where nobody is known by what was told. */
    void take(OnlineIntervals.Item told, Registrant registrant, Instant now) {
        code = told.code();
        joinLinkId = told.joinLinkId();
        joinedAt = told.joinedAt().truncatedTo(ChronoUnit.MICROS);
        leftAt = told.leftAt() == null ? null : told.leftAt().truncatedTo(ChronoUnit.MICROS);
        receivedAt = now;
        result = judged(registrant);
        registrationId = registrant == null || result == ScanResult.WRONG_EVENT ? null : registrant.id();
    }

    /** Who was there was there, whatever they had registered for: the mode makes no difference. */
    private ScanResult judged(Registrant registrant) {
        if (registrant == null) {
            return ScanResult.UNKNOWN;
        }
        if (!registrant.eventId().equals(eventId)) {
            return ScanResult.WRONG_EVENT;
        }
        if (registrant.status() == RegistrationStatus.CANCELLED) {
            return ScanResult.CANCELLED;
        }
        return registrant.confirmed() ? ScanResult.OK : ScanResult.NOT_CONFIRMED;
    }

    String reference() {
        return reference;
    }

    UUID registrationId() {
        return registrationId;
    }

    boolean counts() {
        return result == ScanResult.OK;
    }

    Sighting toSighting() {
        return new Sighting(RegistrationMode.ONLINE, null, joinedAt, leftAt);
    }

    OnlineIntervals.Result toResult() {
        return new OnlineIntervals.Result(reference, result);
    }
}
