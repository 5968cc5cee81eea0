package org.cityexchange.training.outcome;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What an outcome is shown by. It never changes; it can only be withdrawn. */
@Entity
@Table(name = "outcome_evidence")
@SuppressWarnings("unused") // some columns are only read by queries
class Evidence {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID outcomeId;

    @Enumerated(EnumType.STRING)
    private EvidenceKind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    private String url;

    @JdbcTypeCode(SqlTypes.JSON)
    private EvidenceFile file;

    @Enumerated(EnumType.STRING)
    private EvidenceOrigin origin;

    private String institution;
    private LocalDate publishedOn;

    @Enumerated(EnumType.STRING)
    private EvidenceStatus status;

    private String withdrawalReason;
    private Instant withdrawnAt;
    private String withdrawnBy;
    private String addedBy;
    private Instant addedAt;

    protected Evidence() {}

    static Evidence added(UUID outcomeId, EvidenceRequest request, String subject, Instant now) {
        if (request.url() == null && request.file() == null) {
            throw DomainException.at("/url", ErrorCode.REQUIRED);
        }
        var evidence = new Evidence();
        evidence.id = Ids.next();
        evidence.outcomeId = outcomeId;
        evidence.kind = request.kind();
        evidence.title = request.title();
        evidence.url = request.url();
        evidence.file = request.file();
        evidence.origin = request.origin();
        evidence.institution = request.institution();
        evidence.publishedOn = request.publishedOn();
        evidence.status = EvidenceStatus.STANDING;
        evidence.addedBy = subject;
        evidence.addedAt = now;
        return evidence;
    }

    /** What stands in the way of that status; empty when nothing does. */
    Optional<DomainException> obstacle(EvidenceStatus to) {
        return status == EvidenceStatus.STANDING && to == EvidenceStatus.WITHDRAWN
                ? Optional.empty()
                : Optional.of(DomainException.illegalTransition(status, to));
    }

    /** Can be relied on no more. */
    void become(EvidenceStatus to, String reason, String subject, Instant now) {
        obstacle(to).ifPresent(refusal -> {
            throw refusal;
        });
        if (reason == null) {
            throw DomainException.at("/reason", ErrorCode.REASON_REQUIRED);
        }
        status = to;
        withdrawalReason = reason;
        withdrawnAt = now;
        withdrawnBy = subject;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    EvidenceStatus status() {
        return status;
    }

    EvidenceOrigin origin() {
        return origin;
    }

    /** Whom it comes from, or null where nobody says. */
    String institution() {
        return institution;
    }

    /** As it is shown; why it was withdrawn, and by whom it was added, is for staff. */
    EvidenceView toView(boolean staff) {
        return new EvidenceView(
                id,
                kind,
                title,
                url,
                file,
                origin,
                institution,
                publishedOn,
                status,
                withdrawnAt,
                staff ? withdrawalReason : null,
                staff ? addedBy : null,
                addedAt,
                version,
                staff
                        ? List.of(EvidenceStatus.values()).stream()
                                .filter(to -> obstacle(to).isEmpty())
                                .toList()
                        : null);
    }
}
