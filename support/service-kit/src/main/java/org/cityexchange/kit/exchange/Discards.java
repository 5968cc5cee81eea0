package org.cityexchange.kit.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.contracts.Nullable;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.ParkedRows.ParkedRow;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Caller;
import org.jboss.logging.Logger;

/** Gives parked records up that can never be taken in, so that those behind them can. */
@ApplicationScoped
public class Discards {

    private static final Logger LOG = Logger.getLogger(Discards.class);

    private final ParkedRows parked;
    private final ParkedRecords parkedRecords;
    private final DiscardedRows discarded;
    private final InboxRevisions revisions;
    private final Pages pages;
    private final Caller caller;

    Discards(
            ParkedRows parked,
            ParkedRecords parkedRecords,
            DiscardedRows discarded,
            InboxRevisions revisions,
            Pages pages,
            Caller caller) {
        this.parked = parked;
        this.parkedRecords = parkedRecords;
        this.discarded = discarded;
        this.revisions = revisions;
        this.pages = pages;
        this.caller = caller;
    }

    /** What was given up, the latest first. */
    public PageOf<DiscardedRecordView> page(@Nullable String topic, PageParams params) {
        var listing = Listing.of(DiscardedRecord.class, DiscardedRecord::id)
                .where("e.topic = :topic", "topic", ParkedRecords.known(topic))
                .sortableBy("discardedAt", "e.discardedAt", Instant.class, DiscardedRecord::discardedAt)
                .sortedBy("-discardedAt");
        return pages.page(listing, params).map(DiscardedRecord::toView);
    }

    /**
     * Gives the record up and takes in what waits behind it. Only the first of its key can be, and none that merely
     * waits for another one; a revision is passed over only when all before it have come.
     */
    public ReplayView discard(DiscardRequest request) {
        var row = QuarkusTransaction.requiringNew().call(() -> giveUp(request));
        return parkedRecords.replayed(row.raw().topic().wireName(), row.raw().key());
    }

    private ParkedRow giveUp(DiscardRequest request) {
        var row = parked.byId(request.parkedRecordId()).orElseThrow(DomainException::notFound);
        var topic = row.raw().topic();
        var first = parked.first(topic.wireName(), row.raw().key()).map(ParkedRow::id);
        if (row.reason().healsByItself() || !first.equals(Optional.of(row.id()))) {
            throw new DomainException(ErrorCode.RECORD_WAITS_FOR_ANOTHER);
        }
        var revision = row.revision() == null ? request.revision() : row.revision();
        var passedOver = Ids.parse(row.raw().key())
                .flatMap(subject -> Optional.ofNullable(revision).filter(each -> passOver(topic, subject, each)));
        discarded.move(row.id(), passedOver.orElse(null), request.reason().strip(), caller.subject());
        LOG.warnf(
                "Gave up the record of %s, partition %d, offset %d (%s), revision passed over: %s",
                topic.wireName(), row.raw().partition(), row.raw().offset(), row.reason(), passedOver.orElse(null));
        return row;
    }

    /** False where that revision, or a later state, has come meanwhile. */
    private boolean passOver(Topic topic, UUID subject, long revision) {
        var last = revisions.lock(topic, subject);
        if (revision <= last) {
            return false;
        }
        if (!topic.compacted() && revision > last + 1) {
            throw new DomainException(ErrorCode.REVISION_MISSING, last + 1);
        }
        revisions.advance(topic, subject, revision);
        return true;
    }
}
