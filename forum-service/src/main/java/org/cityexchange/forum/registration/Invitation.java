package org.cityexchange.forum.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.forum.alumni.AlumniGroup;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Secrets;
import org.cityexchange.kit.text.Texts;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An invitation to register: ends once, by being redeemed, withdrawn, or not used in time. */
@Entity
class Invitation {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID eventId;

    @Column
    private byte[] codeHash;

    private String email;

    @Enumerated(EnumType.STRING)
    private RegistrationMode mode;

    private boolean reserves;
    private boolean anyTime;
    private String locale;
    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private InvitationStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private AlumniGroup alumni;

    private UUID registrationId;
    private Instant createdAt;

    protected Invitation() {}

    /** @param code shown to whoever invites; only its hash is kept */
    static Invitation open(UUID eventId, InvitationRequest request, String code, Instant now) {
        if (request.reserves() && request.mode() == null) {
            throw DomainException.at("/mode", ErrorCode.REQUIRED);
        }
        if (request.expiresAt() != null && !request.expiresAt().isAfter(now)) {
            throw DomainException.at("/expiresAt", ErrorCode.INVALID_VALUE, request.expiresAt());
        }
        var invitation = new Invitation();
        invitation.id = Ids.next();
        invitation.eventId = eventId;
        invitation.codeHash = Secrets.hash(code);
        invitation.email = request.email();
        invitation.mode = request.mode();
        invitation.reserves = request.reserves();
        invitation.anyTime = request.anyTime();
        invitation.locale = request.locale();
        invitation.expiresAt = request.expiresAt();
        invitation.status = InvitationStatus.OPEN;
        invitation.createdAt = now;
        return invitation;
    }

    /** Keeps a seat for one of those alumni, who needs no code for it. */
    static Invitation ofAlumni(UUID eventId, AlumniInvitationRequest request, Instant now) {
        var seat = new InvitationRequest(null, request.mode(), true, false, request.expiresAt(), null);
        var invitation = open(eventId, seat, Secrets.newToken(), now);
        invitation.codeHash = null;
        invitation.alumni = request.group();
        return invitation;
    }

    /** Is used by that registration of one of the alumni it is for. */
    void redeem(UUID registration) {
        status = InvitationStatus.REDEEMED;
        registrationId = registration;
    }

    /** The alumni it is for; null for one with a code. */
    AlumniGroup alumni() {
        return alumni;
    }

    /** Is used by that registration; refused to another address, in another mode, and from its expiry on. */
    void redeem(UUID registration, RegisterRequest request, Instant now) {
        if (status != InvitationStatus.OPEN) {
            throw DomainException.at("/invitationCode", ErrorCode.INVITATION_NOT_OPEN, status);
        }
        if (isDue(now)) {
            throw DomainException.at("/invitationCode", ErrorCode.INVITATION_NOT_OPEN, InvitationStatus.EXPIRED);
        }
        if (email != null
                && (request.email() == null
                        || !Texts.normalizedEmail(email).equals(Texts.normalizedEmail(request.email())))) {
            throw DomainException.at("/email", ErrorCode.INVITATION_FOR_ANOTHER);
        }
        if (mode != null && mode != request.mode()) {
            throw DomainException.at("/mode", ErrorCode.INVITATION_FOR_MODE, mode);
        }
        redeem(registration);
    }

    /** What stands in the way of asking for that status. */
    Optional<DomainException> obstacle(InvitationStatus to) {
        return status == InvitationStatus.OPEN && to == InvitationStatus.WITHDRAWN
                ? Optional.empty()
                : Optional.of(DomainException.illegalTransition(status, to));
    }

    /** Ends without having been used. */
    void end(InvitationStatus as) {
        if (status != InvitationStatus.OPEN) {
            throw DomainException.illegalTransition(status, as);
        }
        status = as;
    }

    /** Whether it is open, but only because nobody has looked yet. */
    boolean isDue(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    UUID id() {
        return id;
    }

    UUID eventId() {
        return eventId;
    }

    InvitationStatus status() {
        return status;
    }

    RegistrationMode mode() {
        return mode;
    }

    boolean reserves() {
        return reserves;
    }

    boolean anyTime() {
        return anyTime;
    }

    Instant createdAt() {
        return createdAt;
    }

    InvitationView toView() {
        return new InvitationView(
                id,
                eventId,
                email,
                mode,
                reserves,
                anyTime,
                locale,
                expiresAt,
                alumni,
                status,
                registrationId,
                createdAt,
                version);
    }
}
