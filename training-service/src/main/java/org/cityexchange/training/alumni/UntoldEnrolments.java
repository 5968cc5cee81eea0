package org.cityexchange.training.alumni;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.cityexchange.kit.time.DueWork;
import org.cityexchange.kit.time.ShuttingDown;
import org.jboss.logging.Logger;

/**
 * Tells the forum of enrolments that it would be told of today and never was, because they are older than the telling:
 * soon after each start, and daily. Several instances may do it at once: none tells what another has told.
 */
@ApplicationScoped
class UntoldEnrolments {

    private static final DueWork WORK =
            new DueWork(Logger.getLogger(UntoldEnrolments.class), "Enrolments that the forum was never told of");
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EnrolmentNewsToForum news;

    UntoldEnrolments(EnrolmentNewsToForum news) {
        this.news = news;
    }

    @Scheduled(
            every = "24h",
            delayed = "30s",
            identity = "untold-enrolments",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ShuttingDown.class)
    void run() {
        WORK.attempt(() -> {
            var place = BEFORE_ALL;
            while (place != null) {
                var after = place;
                place = QuarkusTransaction.requiringNew().call(() -> news.tellUntold(after));
            }
        });
    }
}
