package org.cityexchange.kit.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.Nullable;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Caller;

/** Takes orders to rebuild or to republish a topic, one at a time, and tells how far they are. */
@ApplicationScoped
public class ExchangeJobs {

    private final ExchangeJobRows rows;
    private final Handlers handlers;
    private final Republication republication;
    private final Event<Queued> signal;
    private final EntityManager entities;
    private final Pages pages;
    private final Caller caller;

    ExchangeJobs(
            ExchangeJobRows rows,
            Handlers handlers,
            Republication republication,
            Event<Queued> signal,
            EntityManager entities,
            Pages pages,
            Caller caller) {
        this.rows = rows;
        this.handlers = handlers;
        this.republication = republication;
        this.signal = signal;
        this.entities = entities;
        this.pages = pages;
        this.caller = caller;
    }

    /** A job has been queued. */
    record Queued() {}

    /** Has what follows here from the topic built anew. */
    @Transactional
    public ExchangeJobView rebuild(String topic) {
        var known = known(topic);
        if (handlers.projectionsOf(known).isEmpty()) {
            throw DomainException.at("/topic", ErrorCode.NOTHING_TO_REBUILD, topic);
        }
        return queued(ExchangeJobKind.REBUILD, known, null);
    }

    /** Has what was sent on the topic sent again; only what was written since then, where given. */
    @Transactional
    public ExchangeJobView republish(String topic, @Nullable Instant fromAt) {
        var known = known(topic);
        if (!republication.sends(known)) {
            throw DomainException.at("/topic", ErrorCode.TOPIC_NOT_SENT_HERE, topic);
        }
        return queued(ExchangeJobKind.REPUBLICATION, known, fromAt);
    }

    private static Topic known(String topic) {
        return Topic.named(topic).orElseThrow(() -> DomainException.at("/topic", ErrorCode.INVALID_VALUE, topic));
    }

    private ExchangeJobView queued(ExchangeJobKind kind, Topic topic, @Nullable Instant fromAt) {
        var job = rows.queue(kind, topic, fromAt, caller.subject())
                .orElseThrow(() -> new DomainException(ErrorCode.EXCHANGE_JOB_RUNNING));
        signal.fire(new Queued());
        return get(job);
    }

    /** A job; refused if there is none with that id. */
    @Transactional
    public ExchangeJobView get(UUID id) {
        var job = entities.find(ExchangeJob.class, id);
        if (job == null) {
            throw DomainException.notFound();
        }
        return job.toView();
    }

    /** The jobs, the latest first. */
    public PageOf<ExchangeJobView> page(List<ExchangeJobStatus> statuses, PageParams params) {
        var listing = Listing.of(ExchangeJob.class, ExchangeJob::id)
                .where("e.status in :statuses", "statuses", statuses)
                .sortableBy("createdAt", "e.createdAt", Instant.class, ExchangeJob::createdAt)
                .sortedBy("-createdAt");
        return pages.page(listing, params).map(ExchangeJob::toView);
    }
}
