package org.cityexchange.kit.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.cityexchange.contracts.Nullable;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.Inbox.Outcome;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.problem.FieldError;

/** What operators do about records that could not be taken in. */
@ApplicationScoped
public class ParkedRecords {

    private final Pages pages;
    private final ParkedRows parked;
    private final Delivery delivery;

    ParkedRecords(Pages pages, ParkedRows parked, Delivery delivery) {
        this.pages = pages;
        this.parked = parked;
        this.delivery = delivery;
    }

    /** The parked records, oldest first; of one topic or key, and with these reasons only, where given. */
    public PageOf<ParkedRecordView> page(
            @Nullable String topic, @Nullable String key, List<ParkReason> reasons, PageParams params) {
        var listing = Listing.of(ParkedRecord.class, ParkedRecord::id)
                .where("e.topic = :topic", "topic", known(topic))
                .where("e.recordKey = :key", "key", key)
                .where("e.reason in :reasons", "reasons", reasons)
                .sortableBy("parkedAt", "e.parkedAt", Instant.class, ParkedRecord::parkedAt)
                .sortedBy("parkedAt");
        return pages.page(listing, params).map(ParkedRecord::toView);
    }

    /** That topic, or null for none; refused if there is no such topic. */
    static String known(@Nullable String topic) {
        if (topic != null && Topic.named(topic).isEmpty()) {
            throw new DomainException(
                    ErrorCode.INVALID_PARAMETER, FieldError.parameter("topic", ErrorCode.INVALID_PARAMETER));
        }
        return topic;
    }

    /**
     * Takes the parked records of a key in, in order and each in a transaction of its own, and stops at the first that
     * fails. Refused with {@link ErrorCode#NOTHING_PARKED} if there is none.
     */
    public ReplayView replay(String topic, String key) {
        if (parked.first(topic, key).isEmpty()) {
            throw new DomainException(ErrorCode.NOTHING_PARKED);
        }
        return replayed(topic, key);
    }

    /** The same of a key of which perhaps nothing is parked. */
    ReplayView replayed(String topic, String key) {
        var row = parked.first(topic, key);
        int applied = 0;
        int skipped = 0;
        while (row.isPresent()) {
            var outcome = delivery.apply(row.get());
            if (outcome == Outcome.PARKED) {
                break;
            }
            applied += outcome == Outcome.APPLIED ? 1 : 0;
            skipped += outcome == Outcome.APPLIED ? 0 : 1;
            row = parked.first(topic, key);
        }
        var first = parked.first(topic, key);
        return new ReplayView(
                applied,
                skipped,
                parked.count(topic, key),
                first.map(ParkedRows.ParkedRow::reason).orElse(null));
    }
}
