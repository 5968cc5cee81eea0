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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.Texts;
import org.hibernate.annotations.BatchSize;

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

    @Embedded
    private RunDetails details;

    @ElementCollection
    @CollectionTable(name = "course_run_policy", joinColumns = @JoinColumn(name = "course_run_id"))
    @Column(name = "policy")
    @OrderColumn(name = "ordinal")
    @BatchSize(size = 100)
    private List<String> policies = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private CourseRunStatus status;

    private String statusReason;

    /** The first day it was to have when it was postponed. */
    private LocalDate postponedFrom;

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

    /** Refuses a run about which nothing changes any more. */
    void demandChangeable() {
        if (!status.isChangeable()) {
            throw new DomainException(ErrorCode.COURSE_RUN_CLOSED, code, status);
        }
    }

    /** Refuses what may not be said about it anew, and changes nothing. */
    void demandMayChangeTo(CourseRunRequest request) {
        demandChangeable();
        CourseRunRules.check(request);
        if (status != CourseRunStatus.DRAFT) {
            CourseRunRules.unchanged("code", code, request.code());
            CourseRunRules.unchanged("course", course.code(), request.course());
        }
        if (status.hasBegun()) {
            CourseRunRules.unchanged("completionRule", details.completionRule(), request.completionRule());
        }
    }

    /** Takes over what is said about it anew; refuses what {@link #demandMayChangeTo} does. */
    void change(CourseRunRequest request, Course ofCourse, CourseScope scope, Instant now) {
        demandMayChangeTo(request);
        describe(request, ofCourse, scope, now);
    }

    private void describe(CourseRunRequest request, Course ofCourse, CourseScope scope, Instant now) {
        details = RunDetails.of(request, scope);
        code = request.code();
        course = ofCourse;
        if (!policies.equals(request.policies())) { // lest rows that stay the same are written again
            policies.clear();
            policies.addAll(request.policies());
        }
        updatedAt = now;
    }

    /**
     * What stands in the way of that status; empty when nothing does.
     *
     * @param hasSeats whether there are seats in any of its channels
     */
    Optional<DomainException> obstacle(CourseRunStatus to, boolean hasSeats, Instant now) {
        return CourseRunRules.obstacle(facts(), to, postponedFrom, hasSeats, now);
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
        postponedFrom = to == CourseRunStatus.POSTPONED ? startsOn() : null;
        updatedAt = now;
    }

    /** Has changed because its course counts to another topic. */
    void follow(Instant now) {
        updatedAt = now;
    }

    /** What was said about it, as it would be said anew. */
    CourseRunRequest said() {
        return details.said(code, course.code(), List.copyOf(policies));
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
        return details.startsOn();
    }

    /** The midnight at which its first day begins, where it is held. */
    Instant begins() {
        return details.startsOn().atStartOfDay(details.zone()).toInstant();
    }

    /** The midnight at which its last day is over, where it is held. */
    Instant ends() {
        return details.endsOn().plusDays(1).atStartOfDay(details.zone()).toInstant();
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

    /** The run as the other features know it. */
    CourseRunFacts facts() {
        var said = said();
        return new CourseRunFacts(
                id,
                code,
                course.id(),
                course.code(),
                said.title(),
                course.primaryTopic(),
                said.startsOn(),
                said.endsOn(),
                details.zone(),
                said.mode(),
                said.hostInstitution(),
                said.target(),
                details.scope(),
                said.languages(),
                status,
                said.policies(),
                said.completionRule(),
                said.provenance(),
                said.dataset(),
                version);
    }

    /** The run as it is shown; what it may become is for staff. */
    CourseRunView toView(boolean staff) {
        var said = said();
        return new CourseRunView(
                id,
                code,
                said.course(),
                course.primaryTopic(),
                said.title(),
                said.description(),
                said.startsOn(),
                said.endsOn(),
                said.timeZone(),
                said.mode(),
                said.hostInstitution(),
                said.target(),
                details.scope(),
                said.languages(),
                said.policies(),
                said.completionRule(),
                status,
                statusReason,
                said.provenance(),
                said.dataset(),
                version,
                createdAt,
                updatedAt,
                staff ? status.allowed() : null);
    }
}
