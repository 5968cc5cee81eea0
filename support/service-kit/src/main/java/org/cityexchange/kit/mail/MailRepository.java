package org.cityexchange.kit.mail;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.persistence.JsonColumns;
import org.hibernate.Session;

/** Mails. */
@ApplicationScoped
class MailRepository implements PanacheRepositoryBase<QueuedMail, UUID> {

    private final Pages pages;

    MailRepository(Pages pages) {
        this.pages = pages;
    }

    /** Writes mails that were queued at one time, in one statement. */
    void insert(List<QueuedMail> queued) {
        getEntityManager()
                .createNativeQuery("""
                        insert into mail (id, kind, about, content, traceparent, status, attempts, next_attempt_at, created_at)
                        select id, kind, about, cast(content as jsonb), traceparent, 'QUEUED', 0, cast(?6 as timestamptz),
                            cast(?6 as timestamptz)
                        from unnest(?1, ?2, ?3, ?4, ?5) as queued (id, kind, about, content, traceparent)
                        """)
                .setParameter(1, queued.stream().map(QueuedMail::id).toArray(UUID[]::new))
                .setParameter(2, texts(queued, QueuedMail::kind))
                .setParameter(3, queued.stream().map(QueuedMail::about).toArray(UUID[]::new))
                .setParameter(4, texts(queued, mail -> JsonColumns.text(mail.content())))
                .setParameter(5, texts(queued, QueuedMail::traceparent))
                .setParameter(6, queued.get(0).createdAt())
                .executeUpdate();
    }

    private static String[] texts(List<QueuedMail> queued, Function<QueuedMail, String> text) {
        return queued.stream().map(text).toArray(String[]::new);
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

    /** Gives up the mails to these addresses or about these things; answers how many. */
    int forget(Predicate<String> addresses, Set<UUID> about, Instant now) {
        var theirs = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select id, about, content ->> 'to' from mail where content is not null", Object[].class)
                .getResultStream()
                .filter(row -> about.contains((UUID) row[1]) || addresses.test((String) row[2]))
                .map(row -> (UUID) row[0])
                .toArray(UUID[]::new);
        return getEntityManager()
                .createNativeQuery("""
                        update mail set content = null, status = 'FAILED', last_error = 'the person was erased',
                            finished_at = coalesce(finished_at, ?2)
                        where id = any(?1) and content is not null
                        """)
                .setParameter(1, theirs)
                .setParameter(2, now)
                .executeUpdate();
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
