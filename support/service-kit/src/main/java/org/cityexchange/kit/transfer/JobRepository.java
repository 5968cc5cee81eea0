package org.cityexchange.kit.transfer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.kit.persistence.Locks;

/** The jobs, with their files while they are needed. */
@ApplicationScoped
class JobRepository implements PanacheRepositoryBase<Job, UUID> {

    /** Held by whoever imports, so that files are applied one at a time in the order in which they were sent. */
    private static final long TURN = 4_730_291_118_540_021L;

    /** Keeps a new job and its file. */
    void queue(Job job, byte[] file) {
        persistAndFlush(job);
        getEntityManager()
                .createNativeQuery("insert into import_file (job_id, content) values (?1, ?2)")
                .setParameter(1, job.id())
                .setParameter(2, file)
                .executeUpdate();
    }

    /** Takes the turn until the end of this transaction; false when another replica has it. */
    boolean takeTurn() {
        return Locks.ifFree(getEntityManager(), TURN);
    }

    /** The job to do next. One that is running is among them: whoever ran it has died, for it has not the turn. */
    Optional<UUID> next() {
        return getEntityManager()
                .createQuery(
                        "select e.id from Job e where e.status in (QUEUED, RUNNING) order by e.createdAt, e.id",
                        UUID.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The file of a job that is not finished. */
    byte[] file(UUID id) {
        return (byte[]) getEntityManager()
                .createNativeQuery("select content from import_file where job_id = ?1", byte[].class)
                .setParameter(1, id)
                .getSingleResult();
    }

    /** Forgets the file of a job that is finished. */
    void forgetFile(UUID id) {
        getEntityManager()
                .createNativeQuery("delete from import_file where job_id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** Notes how far a job is; this is no change of the job itself. */
    void progress(UUID id, int rowsDone) {
        getEntityManager()
                .createQuery("update Job set rowsDone = ?2 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, rowsDone)
                .executeUpdate();
    }

    /** Notes how many rows a job has. */
    void total(UUID id, int rowsTotal) {
        getEntityManager()
                .createQuery("update Job set rowsTotal = ?2 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, rowsTotal)
                .executeUpdate();
    }
}
