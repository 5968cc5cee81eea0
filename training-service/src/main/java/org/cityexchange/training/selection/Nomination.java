package org.cityexchange.training.selection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.Texts;
import org.cityexchange.training.course.Channel;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Somebody nominated for a run by an institution. It knows its own life; what the run allows is checked outside. */
@Entity
class Nomination {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID courseRunId;
    private UUID traineeId;
    private String institutionCode;
    private String cityCode;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private Integer institutionRank;
    private String motivation;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<NominationDocument> documents;

    @Enumerated(EnumType.STRING)
    private NominationStatus status;

    private String statusReason;
    private String targetOverride;
    private Integer reserve;
    private UUID selectionRoundId;

    @Enumerated(EnumType.STRING)
    private Provenance provenance;

    private String dataset;
    private Instant submittedAt;
    private Instant decidedAt;
    private Instant createdAt;
    private Instant updatedAt;

    protected Nomination() {}

    /** Whom a nomination is of, and who nominates: for ever. */
    record Subject(UUID courseRunId, UUID traineeId, String cityCode, String institutionCode) {}

    /** Where a nomination comes from. */
    record Origin(Provenance provenance, String dataset) {

        static final Origin RECORDED = new Origin(Provenance.RECORDED, null);
    }

    /** @param details checked against the run's channels */
    static Nomination draft(Subject subject, NominationDetails details, Origin origin, Instant now) {
        var nomination = new Nomination();
        nomination.id = Ids.next();
        nomination.courseRunId = subject.courseRunId();
        nomination.traineeId = subject.traineeId();
        nomination.cityCode = subject.cityCode();
        nomination.institutionCode = subject.institutionCode();
        nomination.status = NominationStatus.DRAFT;
        nomination.provenance = origin.provenance();
        nomination.dataset = origin.dataset();
        nomination.createdAt = now;
        nomination.describe(details, now);
        return nomination;
    }

    /** Says something anew, unless it has been screened; answers whether anything differs. */
    boolean change(NominationDetails details, Instant now) {
        if (!status.isChangeable()) {
            throw new DomainException(ErrorCode.NOMINATION_IS_FIXED, status);
        }
        if (details.equals(details())) {
            return false;
        }
        if (status == NominationStatus.SUBMITTED && details.institutionRank() == null) {
            throw DomainException.at("/institutionRank", ErrorCode.REQUIRED);
        }
        describe(details, now);
        return true;
    }

    private void describe(NominationDetails details, Instant now) {
        channel = details.channel();
        institutionRank = details.institutionRank();
        motivation = details.motivation();
        documents = details.documents();
        updatedAt = now;
    }

    /** What of itself stands in the way of that status; empty when nothing does. */
    Optional<DomainException> obstacle(NominationStatus to) {
        if (!status.canBecome(to)) {
            return Optional.of(DomainException.illegalTransition(status, to));
        }
        if (to == NominationStatus.SUBMITTED && institutionRank == null) {
            return Optional.of(DomainException.at("/institutionRank", ErrorCode.REQUIRED));
        }
        return Optional.empty();
    }

    /**
     * Goes to another status.
     *
     * @param reason needed for INELIGIBLE
     * @param override why somebody from outside the target region is let in; null for everybody else
     */
    void become(NominationStatus to, String reason, String override, Instant now) {
        obstacle(to).ifPresent(refusal -> {
            throw refusal;
        });
        if (to == NominationStatus.INELIGIBLE && Texts.clean(reason) == null) {
            throw DomainException.at("/reason", ErrorCode.REASON_REQUIRED);
        }
        status = to;
        statusReason = Texts.clean(reason);
        targetOverride = to.isOfScreening() ? override : targetOverride;
        submittedAt = to == NominationStatus.SUBMITTED ? now : submittedAt;
        reserve = null;
        updatedAt = now;
    }

    /**
     * Is decided about.
     *
     * @param place among the reserves of the channel; null for others
     */
    void decide(NominationStatus outcome, UUID round, Integer place, Instant now) {
        if (!status.canBeDecided(outcome)) {
            throw DomainException.illegalTransition(status, outcome);
        }
        status = outcome;
        statusReason = null;
        selectionRoundId = round;
        reserve = place;
        decidedAt = now;
        updatedAt = now;
    }

    NominationDetails details() {
        return new NominationDetails(channel, institutionRank, motivation, documents);
    }

    NomineesSelected.Selected selected() {
        return new NomineesSelected.Selected(id, traineeId, channel.name(), targetOverride);
    }

    UUID id() {
        return id;
    }

    UUID courseRunId() {
        return courseRunId;
    }

    UUID traineeId() {
        return traineeId;
    }

    String cityCode() {
        return cityCode;
    }

    String institutionCode() {
        return institutionCode;
    }

    Channel channel() {
        return channel;
    }

    /** The place the institution gave; whoever was not given any stands last. */
    int institutionRank() {
        return institutionRank == null ? Integer.MAX_VALUE : institutionRank;
    }

    Integer reserve() {
        return reserve;
    }

    NominationStatus status() {
        return status;
    }

    int version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    NominationView toView() {
        return new NominationView(
                id,
                courseRunId,
                traineeId,
                null,
                institutionCode,
                cityCode,
                channel,
                institutionRank,
                motivation,
                documents,
                status,
                statusReason,
                targetOverride,
                reserve,
                selectionRoundId,
                provenance,
                dataset,
                submittedAt,
                decidedAt,
                version,
                createdAt,
                updatedAt,
                null);
    }
}
