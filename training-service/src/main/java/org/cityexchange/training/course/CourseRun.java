package org.cityexchange.training.course;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.kit.text.Texts;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A course as it is held once (회차), from the draft to the end. */
@Entity
@SuppressWarnings("unused") // some columns are only read by queries
class CourseRun {

    @Id
    private UUID id;

    @Version
    private int version;

    private String code;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "course_id")
    private Course course;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText description;

    private LocalDate startsOn;
    private LocalDate endsOn;
    private String timeZone;

    @Enumerated(EnumType.STRING)
    private CourseMode mode;

    private String hostInstitution;

    @Embedded
    private RunTarget target;

    private List<String> languages;

    @ElementCollection
    @CollectionTable(name = "course_run_policy", joinColumns = @JoinColumn(name = "course_run_id"))
    @Column(name = "policy")
    @OrderColumn(name = "ordinal")
    @BatchSize(size = 100)
    private List<String> policies = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    private CompletionRule completionRule;

    private String searchText;

    @Enumerated(EnumType.STRING)
    private CourseRunStatus status;

    private String statusReason;

    /** The first day it was to have when it was postponed. */
    private LocalDate postponedFrom;

    @Enumerated(EnumType.STRING)
    private Provenance provenance;

    private String dataset;
    private Instant createdAt;
    private Instant updatedAt;

    protected CourseRun() {}

    /** A run that nobody but staff knows of yet. */
    static CourseRun draft(CourseRunRequest request, Course course, CourseScope scope, Instant now) {
        return entered(request, course, scope, CourseRunStatus.DRAFT, now);
    }

    /** A run of the past, of which nothing but that it was held is known. */
    static CourseRun held(CourseRunRequest request, Course course, CourseScope scope, Instant now) {
        return entered(request, course, scope, CourseRunStatus.FINISHED, now);
    }

    private static CourseRun entered(
            CourseRunRequest request, Course course, CourseScope scope, CourseRunStatus status, Instant now) {
        var run = new CourseRun();
        run.id = Ids.next();
        run.status = status;
        run.createdAt = now;
        run.describe(request, course, scope, now);
        return run;
    }

    /**
     * Takes over what is said about it anew.
     *
     * @return whether anything differs
     */
    boolean change(CourseRunRequest request, Course ofCourse, CourseScope scope, Instant now) {
        if (!status.isChangeable()) {
            throw new DomainException(ErrorCode.COURSE_RUN_CLOSED, code, status);
        }
        if (request.equals(said())) {
            return false;
        }
        if (status != CourseRunStatus.DRAFT) {
            CourseRunRules.unchanged("code", code, request.code());
            CourseRunRules.unchanged("course", course.code(), request.course());
        }
        if (status.hasBegun()) {
            CourseRunRules.unchanged("completionRule", completionRule, request.completionRule());
        }
        describe(request, ofCourse, scope, now);
        return true;
    }

    private void describe(CourseRunRequest request, Course ofCourse, CourseScope scope, Instant now) {
        CourseRunRules.check(request);
        code = request.code();
        course = ofCourse;
        title = request.title();
        description = request.description();
        startsOn = request.startsOn();
        endsOn = request.endsOn();
        timeZone = request.timeZone();
        mode = request.mode();
        hostInstitution = request.hostInstitution();
        target = new RunTarget(request.target(), scope);
        languages = List.copyOf(request.languages());
        if (!policies.equals(request.policies())) {
            policies.clear();
            policies.addAll(request.policies());
        }
        completionRule = request.completionRule();
        provenance = request.provenance();
        dataset = request.dataset();
        searchText = Texts.searchable(title, LocalizedText.ko(code));
        updatedAt = now;
    }

    /**
     * What stands in the way of that status; empty when nothing does.
     *
     * @param hasSeats whether there are seats in any of its channels
     */
    Optional<DomainException> obstacle(CourseRunStatus to, boolean hasSeats, Instant now) {
        if (!status.canBecome(to)) {
            return Optional.of(DomainException.illegalTransition(status, to));
        }
        var today = LocalDate.ofInstant(now, zone());
        return Optional.ofNullable(
                switch (to) {
                    case ANNOUNCED ->
                        status == CourseRunStatus.POSTPONED && startsOn.equals(postponedFrom)
                                ? new DomainException(ErrorCode.NEW_DATES_REQUIRED, startsOn)
                                : null;
                    case NOMINATION_OPEN -> hasSeats ? null : new DomainException(ErrorCode.COURSE_RUN_WITHOUT_SEATS);
                    case RUNNING ->
                        today.isBefore(startsOn)
                                ? new DomainException(ErrorCode.COURSE_RUN_NOT_STARTED, startsOn)
                                : null;
                    case FINISHED ->
                        today.isBefore(endsOn) ? new DomainException(ErrorCode.COURSE_RUN_NOT_ENDED, endsOn) : null;
                    default -> null;
                });
    }

    /**
     * Goes to another status, in the way of which nothing may stand.
     *
     * @param reason needed to postpone and to cancel
     */
    void become(CourseRunStatus to, String reason, Instant now) {
        var explained = to == CourseRunStatus.POSTPONED || to == CourseRunStatus.CANCELLED;
        if (explained && Texts.clean(reason) == null) {
            throw DomainException.at("/reason", ErrorCode.REASON_REQUIRED);
        }
        status = to;
        statusReason = explained ? Texts.clean(reason) : null;
        postponedFrom = to == CourseRunStatus.POSTPONED ? startsOn : null;
        updatedAt = now;
    }

    /** What was said about it, as it would be said anew. */
    CourseRunRequest said() {
        return new CourseRunRequest(
                code,
                course.code(),
                title,
                description,
                startsOn,
                endsOn,
                timeZone,
                mode,
                hostInstitution,
                target.target(),
                languages,
                List.copyOf(policies),
                completionRule,
                provenance,
                dataset);
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    Course course() {
        return course;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    CourseRunStatus status() {
        return status;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    int version() {
        return version;
    }

    ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    /** The run as the other features know it. */
    CourseRunFacts facts() {
        return new CourseRunFacts(
                id,
                code,
                course.id(),
                course.code(),
                title,
                course.primaryTopic(),
                startsOn,
                endsOn,
                zone(),
                mode,
                hostInstitution,
                target.target(),
                target.scope(),
                languages,
                status,
                List.copyOf(policies),
                completionRule,
                provenance,
                dataset,
                version);
    }

    /** The run as it is shown; what it may become is for staff. */
    CourseRunView toView(boolean staff) {
        return new CourseRunView(
                id,
                code,
                course.code(),
                course.primaryTopic(),
                title,
                description,
                startsOn,
                endsOn,
                timeZone,
                mode,
                hostInstitution,
                target.target(),
                target.scope(),
                languages,
                List.copyOf(policies),
                completionRule,
                status,
                statusReason,
                provenance,
                dataset,
                version,
                createdAt,
                updatedAt,
                staff ? status.allowed() : null);
    }
}
