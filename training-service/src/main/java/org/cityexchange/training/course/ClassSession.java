package org.cityexchange.training.course;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A lecture, visit or workshop of a run; who teaches it is kept by {@link Bookings}. */
@Entity
class ClassSession {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID courseRunId;
    private UUID moduleId;

    @Enumerated(EnumType.STRING)
    private ClassSessionKind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText description;

    private Instant startsAt;
    private Instant endsAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText place;

    private Instant createdAt;
    private Instant updatedAt;

    protected ClassSession() {}

    static ClassSession of(CourseRun run, ClassSessionRequest request, Instant now) {
        var session = new ClassSession();
        session.id = Ids.next();
        session.courseRunId = run.id();
        session.createdAt = now;
        session.describe(run, request, now);
        return session;
    }

    /** Takes over what is said about it; refuses times outside the days of the run, as the clocks stand there. */
    void describe(CourseRun run, ClassSessionRequest request, Instant now) {
        if (!request.startsAt().isBefore(request.endsAt())) {
            throw DomainException.at("/endsAt", ErrorCode.INVALID_INTERVAL);
        }
        demandWithin(run, request.startsAt(), "/startsAt");
        demandWithin(run, request.endsAt(), "/endsAt");
        moduleId = request.module();
        kind = request.kind();
        title = request.title();
        description = request.description();
        startsAt = request.startsAt();
        endsAt = request.endsAt();
        place = request.place();
        updatedAt = now;
    }

    private static void demandWithin(CourseRun run, Instant time, String pointer) {
        if (time.isBefore(run.begins()) || time.isAfter(run.ends())) {
            throw DomainException.at(
                    pointer,
                    ErrorCode.OUTSIDE_COURSE_RUN,
                    run.facts().startsOn(),
                    run.facts().endsOn());
        }
    }

    /** What was said about it, as it would be said anew. */
    ClassSessionRequest said(List<UUID> instructors) {
        return new ClassSessionRequest(kind, title, description, startsAt, endsAt, place, moduleId, instructors);
    }

    UUID id() {
        return id;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    int version() {
        return version;
    }

    ClassSessionFacts facts() {
        return new ClassSessionFacts(id, courseRunId, kind, title, startsAt, endsAt, version);
    }

    ClassSessionView toView(List<SessionInstructor> instructors) {
        return new ClassSessionView(
                id,
                kind,
                title,
                description,
                startsAt,
                endsAt,
                place,
                moduleId,
                instructors,
                version,
                createdAt,
                updatedAt);
    }
}
