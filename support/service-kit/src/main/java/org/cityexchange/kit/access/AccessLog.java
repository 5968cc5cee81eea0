package org.cityexchange.kit.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.security.Caller;

/** The access log. The database lets nobody change or delete what stands in it. */
@ApplicationScoped
public class AccessLog {

    private final EntityManager entities;
    private final Pages pages;
    private final Caller caller;
    private final Clock clock;

    AccessLog(EntityManager entities, Pages pages, Caller caller, Clock clock) {
        this.entities = entities;
        this.pages = pages;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Notes, in the transaction that reads, that the caller looked at personal data.
     *
     * @param subjectType what kind of thing the data are of, such as EVENT or REGISTRATION
     * @param subjectId which of them; null for a list that is of no single thing
     * @param reason why, in the caller's words; null where none is asked for
     * @param records how many records
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(AccessOperation operation, String subjectType, UUID subjectId, String reason, int records) {
        entities.persist(new AccessEntry(
                caller.subject(),
                String.join(" ", caller.roles()),
                operation,
                subjectType,
                subjectId,
                reason,
                records,
                clock.instant()));
    }

    PageOf<AccessView> page(AccessFilter filter, PageParams params) {
        return pages.page(listing(filter), params).map(AccessEntry::toView);
    }

    /** What was looked at in a month, by UTC: how often in which way, in which roles, at what and why. */
    @Transactional
    List<AccessSummary> summary(YearMonth month) {
        return entities.createQuery("""
                        select e.operation, e.roles, e.subjectType, e.reason, count(*), sum(e.records)
                        from AccessEntry e where e.occurredAt >= :from and e.occurredAt < :until
                        group by e.operation, e.roles, e.subjectType, e.reason
                        order by e.operation, e.roles, e.subjectType, e.reason
                        """, AccessSummary.class)
                .setParameter(
                        "from", month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant())
                .setParameter(
                        "until",
                        month.plusMonths(1)
                                .atDay(1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant())
                .getResultList();
    }

    /** Passes on every entry of the list, in one transaction. */
    @Transactional
    void each(AccessFilter filter, String sort, Consumer<AccessView> row) {
        pages.all(
                listing(filter),
                sort,
                batch -> batch.stream().map(AccessEntry::toView).forEach(row));
    }

    private static Listing<AccessEntry> listing(AccessFilter filter) {
        return Listing.of(AccessEntry.class, AccessEntry::id)
                .where("e.actor = :actor", "actor", filter.actor)
                .where("e.operation in :operation", "operation", filter.operation)
                .where("e.subjectType = :subjectType", "subjectType", filter.subjectType)
                .where("e.subjectId = :subjectId", "subjectId", filter.subjectId)
                .where("e.occurredAt >= :since", "since", filter.occurredFrom)
                .where("e.occurredAt < :until", "until", filter.occurredBefore)
                .sortableBy("occurredAt", "e.occurredAt", Instant.class, AccessEntry::occurredAt)
                .sortedBy("-occurredAt");
    }
}
