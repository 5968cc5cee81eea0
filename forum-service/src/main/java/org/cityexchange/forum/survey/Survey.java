package org.cityexchange.forum.survey;

import jakarta.persistence.Column;
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
import org.cityexchange.kit.text.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A survey with its questions, from the draft to the publication of what was answered. */
@Entity
class Survey {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column
    private UUID familyId;

    private int number;
    private String ownerInstitution;

    @Enumerated(EnumType.STRING)
    private SurveySubject subject;

    private UUID eventId;
    private UUID sessionId;
    private String courseRun;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText description;

    @Enumerated(EnumType.STRING)
    private SurveyAudience audience;

    private int minimumGroup;

    @Enumerated(EnumType.STRING) // a list of them would be kept by their positions
    private List<BallotDimension> dimensions;

    private List<String> alumniCategories;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<SurveyQuestion> questions;

    private Instant opensAt;
    private Instant closesAt;
    private Instant openedAt;
    private Instant closedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private SurveyRequest.LinkLimits limits;

    private String timeZone;

    @Enumerated(EnumType.STRING)
    private Provenance provenance;

    @Enumerated(EnumType.STRING)
    private SurveyStatus status;

    private Instant createdAt;

    protected Survey() {}

    /** What a survey is about and whose it is; fixed. */
    record Subject(
            SurveySubject kind,
            UUID eventId,
            UUID sessionId,
            String courseRun,
            String ownerInstitution,
            String timeZone,
            Provenance provenance) {}

    /** A draft of a new survey. */
    static Survey drafted(Subject of, SurveyRequest request, Instant now) {
        var survey = new Survey();
        survey.id = Ids.next();
        survey.familyId = survey.id;
        survey.number = 1;
        survey.ownerInstitution = of.ownerInstitution();
        survey.subject = of.kind();
        survey.eventId = of.eventId();
        survey.sessionId = of.sessionId();
        survey.courseRun = of.courseRun();
        survey.timeZone = of.timeZone();
        survey.provenance = of.provenance();
        survey.status = SurveyStatus.DRAFT;
        survey.createdAt = now;
        survey.take(request);
        return survey;
    }

    /** A draft with the same structure and words under the next number; its times are still to be said. */
    Survey nextVersion(int nextNumber, Instant now) {
        var of = new Subject(subject, eventId, sessionId, courseRun, ownerInstitution, timeZone, provenance);
        var next = drafted(of, toRequest(), now);
        next.familyId = familyId;
        next.number = nextNumber;
        next.opensAt = null;
        next.closesAt = null;
        return next;
    }

    /** Takes over what is said now: of a draft all of it, later only its words and, until it is closed, when it closes. */
    void describe(SurveyRequest request, Instant now) {
        var stands = statusAt(now);
        if (stands != SurveyStatus.DRAFT) {
            demandSameStructure(request);
            var over = stands == SurveyStatus.CLOSED || stands == SurveyStatus.PUBLISHED;
            if (over && !same(closesAt, request.closesAt())) {
                throw DomainException.at("/closesAt", ErrorCode.FIELD_IMMUTABLE, "closesAt");
            }
        }
        take(request);
    }

    private void take(SurveyRequest request) {
        SurveyRules.check(request, subject);
        title = request.title();
        description = request.description();
        audience = request.audience();
        minimumGroup = request.minimumGroup();
        dimensions = request.dimensions();
        alumniCategories = request.alumniCategories();
        questions = request.questions();
        opensAt = request.opensAt();
        closesAt = request.closesAt();
        limits = request.limits();
    }

    private void demandSameStructure(SurveyRequest request) {
        var fixed = audience == request.audience()
                && minimumGroup == request.minimumGroup()
                && dimensions.equals(request.dimensions())
                && alumniCategories.equals(request.alumniCategories())
                && same(limits, request.limits())
                && same(opensAt, request.opensAt())
                && structure(questions).equals(structure(request.questions()));
        if (!fixed) {
            throw new DomainException(ErrorCode.SURVEY_STRUCTURE_FROZEN);
        }
    }

    private static List<SurveyQuestion> structure(List<SurveyQuestion> of) {
        return of.stream().map(SurveyQuestion::structure).toList();
    }

    private static boolean same(Object a, Object b) {
        return a == null ? b == null : a.equals(b);
    }

    /** Where it stands at that moment: its times take effect to the second, whether or not somebody settled them. */
    SurveyStatus statusAt(Instant now) {
        var opened =
                status == SurveyStatus.DRAFT && opensAt != null && !now.isBefore(opensAt) ? SurveyStatus.OPEN : status;
        var running = opened == SurveyStatus.OPEN || opened == SurveyStatus.PAUSED;
        return running && closesAt != null && !now.isBefore(closesAt) ? SurveyStatus.CLOSED : opened;
    }

    /** What stands in the way of that status at that moment; empty when nothing does. */
    Optional<DomainException> obstacle(SurveyStatus to, Instant now) {
        var stands = statusAt(now);
        if (!stands.canBecome(to)) {
            return Optional.of(DomainException.illegalTransition(stands, to));
        }
        if (to == SurveyStatus.OPEN && questions.isEmpty()) {
            return Optional.of(new DomainException(ErrorCode.SURVEY_WITHOUT_QUESTIONS));
        }
        return to == SurveyStatus.OPEN && closesAt != null && !now.isBefore(closesAt)
                ? Optional.of(new DomainException(ErrorCode.DEADLINE_PASSED, closesAt))
                : Optional.empty();
    }

    void become(SurveyStatus to, Instant now) {
        obstacle(to, now).ifPresent(refusal -> {
            throw refusal;
        });
        enter(to, now);
    }

    /** Takes over what the clock has brought about. */
    void settle(Instant now) {
        var stands = statusAt(now);
        if (stands == status) {
            return;
        }
        if (status == SurveyStatus.DRAFT) {
            enter(SurveyStatus.OPEN, opensAt);
        }
        if (stands == SurveyStatus.CLOSED) {
            enter(SurveyStatus.CLOSED, closesAt);
        }
    }

    private void enter(SurveyStatus to, Instant at) {
        status = to;
        if (to == SurveyStatus.OPEN && openedAt == null) {
            openedAt = at;
        }
        if (to == SurveyStatus.CLOSED) {
            closedAt = at;
        }
    }

    UUID id() {
        return id;
    }

    UUID familyId() {
        return familyId;
    }

    Instant createdAt() {
        return createdAt;
    }

    int version() {
        return version;
    }

    /** As it was last settled. */
    SurveyStatus status() {
        return status;
    }

    String timeZone() {
        return timeZone;
    }

    SurveyRequest toRequest() {
        return new SurveyRequest(
                courseRun,
                sessionId,
                ownerInstitution,
                title,
                description,
                audience,
                minimumGroup,
                dimensions,
                alumniCategories,
                questions,
                opensAt,
                closesAt,
                limits);
    }

    SurveyView toView(Instant now) {
        var stands = statusAt(now);
        return new SurveyView(
                id,
                subject,
                eventId,
                sessionId,
                courseRun,
                ownerInstitution,
                familyId,
                number,
                title,
                description,
                audience,
                minimumGroup,
                dimensions,
                alumniCategories,
                questions,
                opensAt,
                closesAt,
                openedAt == null && stands != SurveyStatus.DRAFT ? opensAt : openedAt,
                closedAt == null && stands == SurveyStatus.CLOSED ? closesAt : closedAt,
                limits,
                provenance,
                stands,
                version);
    }
}
