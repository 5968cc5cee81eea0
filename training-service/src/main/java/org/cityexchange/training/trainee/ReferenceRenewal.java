package org.cityexchange.training.trainee;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.cityexchange.kit.security.PersonRefs;
import org.cityexchange.kit.time.DueWork;
import org.cityexchange.kit.time.ShuttingDown;
import org.jboss.logging.Logger;

/**
 * Gives trainees the references that follow from the keys there are: at the start, and now and then, because during a
 * rotation instances with the keys of before may still enter some. Several instances may do it at once.
 */
@ApplicationScoped
class ReferenceRenewal {

    private static final Logger LOG = Logger.getLogger(ReferenceRenewal.class);
    private static final DueWork WORK = new DueWork(LOG, "References of trainees");

    private final TraineeReferences references;
    private final PersonRefs personRefs;

    ReferenceRenewal(TraineeReferences references, PersonRefs personRefs) {
        this.references = references;
        this.personRefs = personRefs;
    }

    @Scheduled(
            every = "10m",
            identity = "trainee-references",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ShuttingDown.class)
    void run() {
        WORK.attempt(() -> {
            var renewed = renew(personRefs);
            if (renewed > 0) {
                LOG.infof("%d references of trainees were made under the keys there are now", renewed);
            }
        });
    }

    /** Makes whatever lacks under these keys, batch by batch; answers how many it made or replaced. */
    int renew(PersonRefs keys) {
        var all = 0;
        for (var done = references.renewSome(keys); done > 0; done = references.renewSome(keys)) {
            all += done;
        }
        return all;
    }
}
