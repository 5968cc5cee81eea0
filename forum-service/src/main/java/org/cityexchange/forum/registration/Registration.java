package org.cityexchange.forum.registration;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.contracts.CancelledBy;
import org.cityexchange.contracts.RegistrationCancelled;
import org.cityexchange.contracts.RegistrationConfirmed;
import org.cityexchange.contracts.RegistrationEvent;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.contracts.RegistrationModeSwitched;
import org.cityexchange.contracts.RegistrationWaitlisted;
import org.cityexchange.forum.cityproposal.NamedCity;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Secrets;
import org.cityexchange.kit.text.Texts;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Somebody's wish to take part in an event, and what came of it. Each step checks, changes, and hands back what the other
 * service is to be told, if it knows or now learns of the registration.
 */
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

    @Embedded
    private Applicant applicant;

    @Enumerated(EnumType.STRING)
    private RegistrationMode mode;

    @Enumerated(EnumType.STRING)
    private RegistrationMode wantedMode;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ConsentRecord> consents;

    private UUID groupId;
    private Integer formVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> answers = Map.of();

    @Enumerated(EnumType.STRING)
    private RegistrationView.Source source;

    @Enumerated(EnumType.STRING)
    private RegistrationView.Channel channel;

    @Enumerated(EnumType.STRING)
    private RegistrationStatus status;

    private String statusReason;
    private Instant expiresAt;
    private byte[] tokenHash;
    private Instant requestedAt;
    private Instant erasedAt;

    protected Registration() {}

    /**
     * A new registration; where it stands is said by {@link #seated}, {@link #waiting} or {@link #pending} before it is
     * kept.
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
        registration.applicant = Applicant.of(request, personRef);
        registration.mode = request.mode();
        registration.consents = request.consents().stream()
                .map(consent -> new ConsentRecord(consent.purpose(), consent.textVersion(), now))
                .toList();
        registration.source = source;
        registration.channel = request.channel();
        registration.tokenHash = Secrets.hash(token);
        registration.requestedAt = now;
        return registration;
    }

    /** Is a member of that delegation. */
    void join(UUID group) {
        groupId = group;
    }

    UUID groupId() {
        return groupId;
    }

    byte[] tokenHash() {
        return tokenHash;
    }

    /** The proposal its city is awaited from; null where there is none. */
    UUID cityProposalId() {
        return applicant.cityProposalId();
    }

    String personRef() {
        return applicant.personRef();
    }

    /** The address as it is compared; null where there is none. */
    String emailNormalized() {
        return applicant.emailNormalized();
    }

    /** Answers what the event asked in that version of its questions; null where it asks nothing. */
    void answer(Integer version, Map<String, Object> given) {
        formVersion = version;
        answers = given;
    }

    /** Has to be confirmed by whoever has the address, or approved, before it may have a seat. */
    void pending(RegistrationStatus what, Instant deadline) {
        moveTo(what);
        expiresAt = deadline;
    }

    /** Has a seat: from the first, after having waited, or because an offer was accepted. */
    RegistrationEvent seated(Instant now) {
        moveTo(RegistrationStatus.CONFIRMED);
        return confirmed(now);
    }

    private RegistrationEvent confirmed(Instant at) {
        return new RegistrationConfirmed(
                id, eventId, mode, applicant.cityCode(), applicant.country(), applicant.personRef(), at);
    }

    /** Has to wait: for the first time, or in another mode than before. */
    RegistrationEvent waiting(Instant now) {
        if (status != RegistrationStatus.WAITLISTED) {
            moveTo(RegistrationStatus.WAITLISTED);
        }
        return waitlisted(now);
    }

    private RegistrationEvent waitlisted(Instant at) {
        return new RegistrationWaitlisted(
                id, eventId, mode, applicant.cityCode(), applicant.country(), applicant.personRef(), at);
    }

    /** Is kept a seat for until then; to the other service it goes on waiting. */
    void offered(Instant until) {
        moveTo(RegistrationStatus.OFFERED);
        expiresAt = until;
    }

    /** Was not approved; nobody knew of it. */
    void reject(String reason) {
        moveTo(RegistrationStatus.REJECTED);
        statusReason = Texts.clean(reason);
    }

    /** Gives up its seat or its place in the queue. */
    Optional<RegistrationEvent> cancel(CancelledBy by, String reason, Instant now) {
        return end(RegistrationStatus.CANCELLED, by, reason, now);
    }

    /** Does not want the seat that is offered. */
    Optional<RegistrationEvent> decline(String reason, Instant now) {
        return end(RegistrationStatus.DECLINED, CancelledBy.REGISTRANT, reason, now);
    }

    /** Lets its deadline pass, which is the registrant's doing. */
    Optional<RegistrationEvent> expire(Instant now) {
        return end(RegistrationStatus.EXPIRED, CancelledBy.REGISTRANT, null, now);
    }

    private Optional<RegistrationEvent> end(RegistrationStatus as, CancelledBy by, String reason, Instant now) {
        var known = !status.isPending();
        moveTo(as);
        statusReason = Texts.clean(reason);
        wantedMode = null;
        return known ? Optional.of(cancelled(by, now)) : Optional.empty();
    }

    private RegistrationEvent cancelled(CancelledBy by, Instant at) {
        return new RegistrationCancelled(
                id, eventId, mode, applicant.cityCode(), applicant.country(), applicant.personRef(), by, at);
    }

    /**
     * Where it stands, for somebody who has forgotten it; empty while nobody is to know of it. Only when it was asked for
     * is still known, and of one that has ended not who ended it: that counts as the registrant's doing.
     */
    Optional<RegistrationEvent> asTold() {
        return switch (status) {
            case CONFIRMED -> Optional.of(confirmed(requestedAt));
            case WAITLISTED, OFFERED -> Optional.of(waitlisted(requestedAt));
            case CANCELLED, DECLINED, EXPIRED -> Optional.of(cancelled(CancelledBy.REGISTRANT, requestedAt));
            case PENDING_EMAIL_CONFIRMATION, PENDING_APPROVAL, REJECTED -> Optional.empty();
        };
    }

    /** Would rather take part that way and waits for it, with the seat it has; null when it no longer wants to. */
    void want(RegistrationMode other) {
        wantedMode = other;
    }

    /** Leaves its seat for one in the other mode. */
    RegistrationEvent switchTo(RegistrationMode other, Instant now) {
        var before = mode;
        mode = other;
        wantedMode = null;
        return new RegistrationModeSwitched(
                id, eventId, before, other, applicant.cityCode(), applicant.country(), applicant.personRef(), now);
    }

    /** Asks for the other mode while it has no seat yet. */
    void askFor(RegistrationMode other) {
        mode = other;
    }

    /** Takes over what was corrected. */
    void change(RegistrantDetails details) {
        demandNotErased();
        applicant.change(details);
    }

    /** The city training-service is to be asked about; null where there is none, or it was asked. */
    NamedCity unknownCity() {
        return applicant.unknownCity();
    }

    /** Comes from the city that this proposal will turn out to be. */
    void awaitCity(UUID proposalId) {
        applicant.awaitCity(proposalId);
    }

    /** Consents to that no longer; what was taken back before stays as it is. */
    void withdrawConsent(String purpose, Instant now) {
        demandNotErased();
        if (consents.stream().noneMatch(consent -> consent.purpose().equals(purpose))) {
            throw DomainException.at("/purpose", ErrorCode.CONSENT_NOT_GIVEN, purpose);
        }
        consents = consents.stream()
                .map(consent -> consent.purpose().equals(purpose) && consent.holds() ? consent.withdrawn(now) : consent)
                .toList();
    }

    /** Refuses when whoever it was of was erased: it only counts. */
    void demandNotErased() {
        if (erasedAt != null) {
            throw new DomainException(ErrorCode.ERASED);
        }
    }

    private void moveTo(RegistrationStatus next) {
        if (status != null && !status.canBecome(next)) {
            throw DomainException.illegalTransition(status, next);
        }
        status = next;
        expiresAt = null;
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

    RegistrationMode wantedMode() {
        return wantedMode;
    }

    RegistrationStatus status() {
        return status;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    RegistrantDetails details() {
        return applicant.details();
    }

    Registrant toRegistrant() {
        var details = applicant.details();
        return new Registrant(
                id,
                eventId,
                code,
                details.name(),
                details.affiliation(),
                details.category(),
                details.cityCode(),
                applicant.country(),
                applicant.personRef(),
                mode,
                status,
                details.locale());
    }

    RegistrationView toView() {
        var details = applicant.details();
        return new RegistrationView(
                id,
                eventId,
                code,
                details.name(),
                applicant.email(),
                details.phone(),
                details.affiliation(),
                details.jobTitle(),
                details.category(),
                details.cityCode(),
                details.cityCode(),
                details.proposedCity(),
                applicant.cityProposal(),
                mode,
                wantedMode,
                details.locale(),
                consents,
                formVersion,
                answers,
                source,
                channel,
                false,
                status,
                statusReason,
                expiresAt,
                null,
                requestedAt,
                version,
                null);
    }
}
