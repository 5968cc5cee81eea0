package org.cityexchange.training.completion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.problem.DomainException;

/** Assessments and their results. */
@ApplicationScoped
class AssessmentRepository implements PanacheRepositoryBase<Assessment, UUID> {

    /** The assessments of a run, in the order in which they were entered. */
    List<Assessment> ofRun(UUID runId) {
        return list("courseRunId = ?1 order by createdAt, id", runId);
    }

    Assessment get(UUID id) {
        return findByIdOptional(id).orElseThrow(DomainException::notFound);
    }

    /** The assessment, of which nobody else writes results until commit. */
    Assessment locked(UUID id) {
        var assessment = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (assessment == null) {
            throw DomainException.notFound();
        }
        // it may have been read before it was locked
        getEntityManager().refresh(assessment);
        return assessment;
    }

    /** Everything ever recorded in it, the earliest first. */
    List<AssessmentResult> history(UUID assessmentId) {
        return getEntityManager()
                .createQuery("from AssessmentResult where assessmentId = ?1 order by id", AssessmentResult.class)
                .setParameter(1, assessmentId)
                .getResultList();
    }

    /** What counts of these enrolments at the moment, make-up assessments included. */
    List<AssessmentResult> currentOf(Collection<UUID> enrolmentIds) {
        return enrolmentIds.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(
                                "from AssessmentResult where enrolmentId in ?1 and replacedAt is null order by id",
                                AssessmentResult.class)
                        .setParameter(1, enrolmentIds)
                        .getResultList();
    }

    void persist(AssessmentResult result) {
        getEntityManager().persist(result);
    }
}
