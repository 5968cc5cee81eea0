package org.cityexchange.training.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.cityexchange.kit.access.AccessLog;
import org.cityexchange.kit.access.AccessOperation;
import org.cityexchange.kit.access.AccessReason;
import org.cityexchange.training.course.CourseRuns;
import org.cityexchange.training.trainee.TraineeFacts;
import org.cityexchange.training.trainee.Trainees;

/** Who is nominated for a run, by name; a few statements per batch. */
@ApplicationScoped
@Transactional
class NominationExport {

    private final NominationRepository nominations;
    private final NominationAccess access;
    private final CourseRuns runs;
    private final Trainees trainees;
    private final AccessLog accessLog;

    NominationExport(
            NominationRepository nominations,
            NominationAccess access,
            CourseRuns runs,
            Trainees trainees,
            AccessLog accessLog) {
        this.nominations = nominations;
        this.access = access;
        this.runs = runs;
        this.trainees = trainees;
        this.accessLog = accessLog;
    }

    /** One line of it. */
    record Line(NominationView nomination, TraineeFacts trainee) {}

    /**
     * Passes on every nomination of the list. The access log has the entry before the first of them leaves the service.
     *
     * @param reason as in the header {@link AccessReason#HEADER}
     */
    void each(String runRef, NominationFilter filter, String sort, String reason, Consumer<Line> row) {
        var why = AccessReason.of(reason);
        var run = runs.get(runRef);
        var count = new AtomicInteger();
        nominations.all(run.id(), filter, access.ownCities(), sort, batch -> {
            count.addAndGet(batch.size());
            var people =
                    trainees.byIds(batch.stream().map(Nomination::traineeId).toList());
            batch.forEach(each -> row.accept(new Line(each.toView(), people.get(each.traineeId()))));
        });
        accessLog.add(AccessOperation.EXPORT, "COURSE_RUN", run.id(), why, count.get());
    }
}
