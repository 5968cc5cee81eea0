package org.cityexchange.training.course;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/** The class sessions of runs; who changes one locks the run, whose days and status hold them. */
@ApplicationScoped
@Transactional
class ClassSessionService {

    private final CourseRunRepository runs;
    private final ClassSessionRepository sessions;
    private final ModuleRepository modules;
    private final Bookings bookings;
    private final MergePatch patches;
    private final Clock clock;

    ClassSessionService(
            CourseRunRepository runs,
            ClassSessionRepository sessions,
            ModuleRepository modules,
            Bookings bookings,
            MergePatch patches,
            Clock clock) {
        this.runs = runs;
        this.sessions = sessions;
        this.modules = modules;
        this.bookings = bookings;
        this.patches = patches;
        this.clock = clock;
    }

    /** The class sessions of a run with who teaches them, in the order of their times. */
    List<ClassSessionView> of(String runRef) {
        var found = sessions.of(runs.visible(runRef).id());
        var teachers = bookings.of(found.stream().map(ClassSession::id).toList());
        return found.stream()
                .map(session -> session.toView(teachers.getOrDefault(session.id(), List.of())))
                .toList();
    }

    ClassSessionView get(String runRef, UUID id) {
        return existing(runs.visible(runRef), id).toView(bookings.of(id));
    }

    ClassSessionView create(String runRef, ClassSessionRequest request) {
        var run = runs.lockedForChange(runRef);
        demandModule(run, request);
        var session = ClassSession.of(run, request, clock.instant());
        sessions.persist(session);
        return booked(run, session, request);
    }

    ClassSessionView change(String runRef, UUID id, String ifMatch, JsonNode patch) {
        var run = runs.lockedForChange(runRef);
        var session = forChange(run, id, ifMatch);
        var teachers = bookings.of(id).stream().map(SessionInstructor::id).toList();
        var request = patches.apply(session.said(teachers), patch, ClassSessionRequest.class);
        demandModule(run, request);
        session.describe(run, request, clock.instant());
        return booked(run, session, request);
    }

    private ClassSessionView booked(CourseRun run, ClassSession session, ClassSessionRequest request) {
        sessions.flush();
        bookings.book(session, request.instructors(), run.status().bindsInstructors());
        return session.toView(bookings.of(session.id()));
    }

    void remove(String runRef, UUID id, String ifMatch) {
        var run = runs.lockedForChange(runRef);
        sessions.delete(forChange(run, id, ifMatch));
        sessions.flush();
    }

    private ClassSession forChange(CourseRun run, UUID id, String ifMatch) {
        var session = existing(run, id);
        Etag.demand(ifMatch, session.version());
        return session;
    }

    private ClassSession existing(CourseRun run, UUID id) {
        return sessions.of(run.id(), id).orElseThrow(DomainException::notFound);
    }

    private void demandModule(CourseRun run, ClassSessionRequest request) {
        if (request.module() != null && modules.of(run.id(), request.module()).isEmpty()) {
            throw DomainException.at("/module", ErrorCode.UNKNOWN_REFERENCE, request.module());
        }
    }
}
