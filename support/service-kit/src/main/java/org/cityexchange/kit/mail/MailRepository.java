package org.cityexchange.kit.mail;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.hibernate.Session;

/** Mails. */
@ApplicationScoped
class MailRepository implements PanacheRepositoryBase<QueuedMail, UUID> {

    private final Pages pages;

    MailRepository(Pages pages) {
        this.pages = pages;
    }

    /** The next mail to be sent that nobody else is sending; it is nobody else's until the transaction ends. */
    Optional<QueuedMail> lockNext(Instant now) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select * from mail where status = 'QUEUED' and next_attempt_at <= ?1
                        order by next_attempt_at, id limit 1 for update skip locked
                        """, QueuedMail.class)
                .setParameter(1, now)
                .uniqueResultOptional();
    }

    /** Forgets what failed mails said that failed before then, and that there were mails that ended before the other. */
    void clean(Instant failedBefore, Instant endedBefore) {
        update("content = null where status = ?1 and finishedAt < ?2", MailStatus.FAILED, failedBefore);
        delete("finishedAt < ?1", endedBefore);
    }

    PageOf<MailView> page(List<MailStatus> status, List<UUID> about, PageParams params) {
        var listing = Listing.of(QueuedMail.class, QueuedMail::id)
                .where("e.status in :status", "status", status)
                .where("e.about in :about", "about", about)
                .sortableBy("createdAt", "e.createdAt", Instant.class, QueuedMail::createdAt)
                .sortedBy("-createdAt");
        return pages.page(listing, params).map(QueuedMail::toView);
    }
}
