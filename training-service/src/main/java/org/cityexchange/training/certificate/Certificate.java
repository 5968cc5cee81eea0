package org.cityexchange.training.certificate;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Secrets;

/**
 * Somebody's certificate of completion. What it says never changes: a holder whose name changes gets another one. Once
 * the holder is erased it still stands for what it certifies, to nobody's name.
 */
@Entity
class Certificate {

    static final int LONGEST_REASON = 1000;

    @Id
    private UUID id;

    @Version
    private int version;

    private int serialYear;
    private int serialNumber;
    private UUID enrolmentId;
    private UUID traineeId;

    @Embedded
    private Statement statement;

    private String holderName;

    /** Who the credential is about: a pseudonym of this certificate alone. */
    private UUID subjectId;

    @SuppressWarnings("UnusedVariable") // it is found by it
    private byte[] tokenHash;

    private String tokenSealed;
    private int statusList;
    private int statusIndex;

    @Enumerated(EnumType.STRING)
    private CertificateStatus status;

    private String statusReason;
    private UUID supersededBy;
    private LocalDate issuedOn;
    private Instant issuedAt;
    private Instant statusChangedAt;
    private Instant erasedAt;

    protected Certificate() {}

    /**
     * A new certificate.
     *
     * @param zone in which its day counts
     */
    static Certificate issued(UUID id, Statement statement, Holder holder, Marks marks, ZoneId zone, Instant now) {
        var certificate = new Certificate();
        certificate.id = id;
        certificate.statement = statement;
        certificate.enrolmentId = holder.enrolmentId();
        certificate.traineeId = holder.traineeId();
        certificate.holderName = holder.name();
        certificate.serialYear = marks.year();
        certificate.serialNumber = marks.number();
        certificate.subjectId = UUID.randomUUID();
        certificate.tokenHash = Secrets.hash(marks.token());
        certificate.tokenSealed = marks.tokenSealed();
        certificate.statusList = marks.statusList();
        certificate.statusIndex = marks.statusIndex();
        certificate.status = CertificateStatus.VALID;
        certificate.issuedOn = LocalDate.ofInstant(now, zone);
        certificate.issuedAt = now;
        certificate.statusChangedAt = now;
        return certificate;
    }

    /** Gives way to another one. */
    void supersedeBy(UUID successor, Instant now) {
        leaveValid(CertificateStatus.SUPERSEDED, now);
        supersededBy = successor;
    }

    /** Is not to be relied on any more, for that reason. */
    void revoke(String reason, Instant now) {
        leaveValid(CertificateStatus.REVOKED, now);
        statusReason = reason;
    }

    private void leaveValid(CertificateStatus to, Instant now) {
        obstacle(to).ifPresent(refusal -> {
            throw refusal;
        });
        status = to;
        statusChangedAt = now;
    }

    /** What stands in the way of that status. */
    Optional<DomainException> obstacle(CertificateStatus to) {
        return status == CertificateStatus.VALID && to != CertificateStatus.VALID
                ? Optional.empty()
                : Optional.of(DomainException.illegalTransition(status, to));
    }

    /** Forgets whose it is. It verifies as before, by the links that are out there. */
    void eraseHolder(Instant now) {
        holderName = null;
        statusReason = null;
        tokenSealed = null;
        if (erasedAt == null) {
            erasedAt = now;
        }
    }

    /** The holder's name, for what cannot be made without it; gone once the holder is erased. */
    String demandHolderName() {
        if (holderName == null) {
            throw new DomainException(ErrorCode.HOLDER_ERASED);
        }
        return holderName;
    }

    /** The number people know it by: year, hyphen, number in that year. */
    String serial() {
        return String.format(Locale.ROOT, "%d-%06d", serialYear, serialNumber);
    }

    /** Whether it bears another name than that. */
    boolean isInAnotherNameThan(String name) {
        return !name.equals(holderName);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID enrolmentId() {
        return enrolmentId;
    }

    UUID traineeId() {
        return traineeId;
    }

    Statement statement() {
        return statement;
    }

    UUID subjectId() {
        return subjectId;
    }

    String tokenSealed() {
        return tokenSealed;
    }

    int statusList() {
        return statusList;
    }

    int statusIndex() {
        return statusIndex;
    }

    CertificateStatus status() {
        return status;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    /** How the public sees it. */
    VerificationView toVerification() {
        return new VerificationView(
                VerificationResult.of(status),
                serial(),
                holderName,
                holderName == null,
                statement.courseRunCode(),
                statement.title(),
                statement.startsOn(),
                statement.endsOn(),
                statement.issuer(),
                statement.issuerName(),
                issuedOn,
                status == CertificateStatus.VALID ? null : statusChangedAt,
                null);
    }

    CertificateView toView() {
        return new CertificateView(
                id,
                serial(),
                status,
                statusReason,
                enrolmentId,
                traineeId,
                holderName,
                statement.courseRunId(),
                statement.courseRunCode(),
                statement.title(),
                statement.startsOn(),
                statement.endsOn(),
                statement.issuer(),
                statement.issuerName(),
                issuedOn,
                issuedAt,
                statusChangedAt,
                supersededBy,
                erasedAt,
                version);
    }

    /** Whose it is, with the name as it is printed. */
    record Holder(UUID enrolmentId, UUID traineeId, String name) {}

    /**
     * What tells it from all others: its number, its link and its place in a status list.
     *
     * @param token of the link, of which only the hash is kept
     * @param tokenSealed the same, to be opened when the link is printed
     */
    record Marks(int year, int number, String token, String tokenSealed, int statusList, int statusIndex) {}
}
