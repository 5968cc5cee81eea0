package org.cityexchange.forum.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.contracts.CancelledBy;
import org.cityexchange.contracts.RegistrationCancelled;
import org.cityexchange.contracts.RegistrationConfirmed;
import org.cityexchange.contracts.RegistrationEvent;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.contracts.RegistrationWaitlisted;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.security.Secrets;
import org.cityexchange.kit.text.Texts;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Somebody's wish to take part in an event, and what came of it. */
@Entity
class Registration {

    /** Crockford's Base32: no letters that are taken for digits when a code is read out. */
    private static final String CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID eventId;
    private String code;
    private String name;
    private String email;

    @Column
    private String emailNormalized;

    private String personRef;
    private String phone;
    private String affiliation;
    private String jobTitle;
    private String category;
    private String cityCode;

    @JdbcTypeCode(SqlTypes.JSON)
    private RegisterRequest.ProposedCity proposedCity;

    @Enumerated(EnumType.STRING)
    private RegistrationMode mode;

    private String locale;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ConsentRecord> consents;

    private Integer formVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> answers = Map.of();

    @Enumerated(EnumType.STRING)
    private RegistrationView.Source source;

    @Enumerated(EnumType.STRING)
    private RegistrationStatus status;

    private String statusReason;
    private byte[] tokenHash;
    private Instant requestedAt;

    protected Registration() {}

    /**
     * A new registration; whether it has a seat is said by {@link #seated} or {@link #waiting} before it is kept.
     *
     * @param token shown to the registrant; only its hash is kept
     */
    static Registration request(
            UUID eventId,
            RegisterRequest request,
            RegistrationView.Source source,
            String personRef,
            String token,
            Instant now) {
        var registration = new Registration();
        registration.id = Ids.next();
        registration.eventId = eventId;
        registration.code = Secrets.random(CODE_ALPHABET, 5) + "-" + Secrets.random(CODE_ALPHABET, 5);
        registration.name = request.name();
        registration.email = request.email();
        registration.emailNormalized = Texts.normalizedEmail(request.email());
        registration.personRef = personRef;
        registration.phone = request.phone();
        registration.affiliation = request.affiliation();
        registration.jobTitle = request.jobTitle();
        registration.category = request.category();
        registration.cityCode = request.cityCode();
        registration.proposedCity = request.proposedCity();
        registration.mode = request.mode();
        registration.locale = request.locale();
        registration.consents = request.consents().stream()
                .map(consent -> new ConsentRecord(consent.purpose(), consent.textVersion(), now))
                .toList();
        registration.source = source;
        registration.tokenHash = Secrets.hash(token);
        registration.requestedAt = now;
        return registration;
    }

    /** Answers what the event asked in that version of its questions; null where it asks nothing. */
    void answer(Integer version, Map<String, Object> given) {
        formVersion = version;
        answers = given;
    }

    /** Has a seat from the first. */
    RegistrationEvent seated() {
        status = RegistrationStatus.CONFIRMED;
        return confirmed(requestedAt);
    }

    /** Has to wait at first. */
    RegistrationEvent waiting() {
        status = RegistrationStatus.WAITLISTED;
        return new RegistrationWaitlisted(id, eventId, mode, cityCode, country(), personRef, requestedAt);
    }

    /** Gets the seat it waited for. */
    RegistrationEvent promote(Instant now) {
        moveTo(RegistrationStatus.CONFIRMED);
        return confirmed(now);
    }

    /** Gives up its seat or its place in the queue. */
    RegistrationEvent cancel(CancelledBy by, String reason, Instant now) {
        moveTo(RegistrationStatus.CANCELLED);
        statusReason = Texts.clean(reason);
        return new RegistrationCancelled(id, eventId, mode, cityCode, country(), personRef, by, now);
    }

    private RegistrationEvent confirmed(Instant at) {
        return new RegistrationConfirmed(id, eventId, mode, cityCode, country(), personRef, at);
    }

    private void moveTo(RegistrationStatus next) {
        if (!status.canBecome(next)) {
            throw DomainException.illegalTransition(status, next);
        }
        status = next;
    }

    /** The country is known apart from the city only where the city is proposed. */
    private String country() {
        return proposedCity == null ? null : proposedCity.country();
    }

    boolean isHeldWith(String token) {
        return Secrets.matches(token, tokenHash);
    }

    UUID id() {
        return id;
    }

    UUID eventId() {
        return eventId;
    }

    String code() {
        return code;
    }

    RegistrationMode mode() {
        return mode;
    }

    RegistrationStatus status() {
        return status;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Registrant toRegistrant() {
        return new Registrant(
                id, eventId, code, name, affiliation, category, cityCode, country(), personRef, mode, status, locale);
    }

    RegistrationView toView() {
        return new RegistrationView(
                id,
                eventId,
                code,
                name,
                email,
                phone,
                affiliation,
                jobTitle,
                category,
                cityCode,
                proposedCity,
                mode,
                locale,
                consents,
                formVersion,
                answers,
                source,
                status,
                statusReason,
                null,
                requestedAt,
                version);
    }
}
