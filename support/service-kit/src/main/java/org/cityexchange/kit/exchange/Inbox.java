package org.cityexchange.kit.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.ParkedRows.ParkedRow;
import org.cityexchange.kit.exchange.Reading.Legible;
import org.cityexchange.kit.exchange.Reading.Unreadable;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes events in, each once and in the order of its aggregate's revisions. Every method is one new transaction; the
 * aggregate's revision stays locked in it, so that several instances can receive, and an operator replay, at once.
 */
@ApplicationScoped
class Inbox {

    private static final int DELETED_AT_ONCE = 5_000;

    private final Sql sql;
    private final InboxRevisions revisions;
    private final ParkedRows parked;
    private final DiscardedRows discarded;
    private final Handlers handlers;
    private final Clock clock;
    private final String ownSource;

    Inbox(
            Sql sql,
            InboxRevisions revisions,
            ParkedRows parked,
            DiscardedRows discarded,
            Handlers handlers,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.sql = sql;
        this.revisions = revisions;
        this.parked = parked;
        this.discarded = discarded;
        this.handlers = handlers;
        this.clock = clock;
        this.ownSource = Sources.of(application);
    }

    /** What became of a record. */
    enum Outcome {
        /** It took effect. */
        APPLIED,
        /** It had taken effect before. */
        DUPLICATE,
        /** A later state of its aggregate is known already. */
        OUTDATED,
        /** It waits among the parked records. */
        PARKED,
        /** This service has sent it itself. */
        OWN
    }

    /**
     * The answer to a record.
     *
     * @param outcome what became of it
     * @param othersWait whether other records of its key were parked when it came; it may be what they wait for
     */
    record Receipt(Outcome outcome, boolean othersWait) {}

    /**
     * Takes a record in, or parks it where that is not possible yet; throws what a handler throws, and
     * {@link TopicClosed} while what follows from the topic is built anew.
     */
    Receipt receive(Incoming raw) {
        if (Sources.isOwn(raw, ownSource)) {
            return new Receipt(Outcome.OWN, false);
        }
        var reading = Reading.of(raw);
        return QuarkusTransaction.requiringNew().call(() -> {
            if (reading instanceof Legible record) {
                return take(record);
            }
            var unreadable = (Unreadable) reading;
            if (discarded.has(unreadable)) {
                return new Receipt(Outcome.OUTDATED, false);
            }
            parked.add(unreadable, unreadable.reason(), unreadable.detail(), 1);
            return new Receipt(Outcome.PARKED, false);
        });
    }

    /**
     * Takes records of one topic in together, where that is as simple as it usually is: each can be read, is new, the next
     * one of its aggregate, and nothing of its key is parked. Otherwise nothing is done. Throws like {@link #receive}.
     *
     * @return how many took effect, our own not counted; empty where they have to be received one by one
     */
    OptionalInt receiveTogether(List<Incoming> raws) {
        var readings = raws.stream()
                .filter(raw -> !Sources.isOwn(raw, ownSource))
                .map(Reading::of)
                .toList();
        if (!readings.stream().allMatch(Legible.class::isInstance)) {
            return OptionalInt.empty();
        }
        var records = readings.stream().map(Legible.class::cast).toList();
        if (records.isEmpty()) {
            return OptionalInt.of(0);
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            if (takeTogether(records)) {
                return OptionalInt.of(records.size());
            }
            QuarkusTransaction.setRollbackOnly();
            return OptionalInt.empty();
        });
    }

    private boolean takeTogether(List<Legible> records) {
        var topic = records.get(0).raw().topic();
        var subjects = records.stream().map(record -> record.event().subject()).collect(Collectors.toSet());
        var revised = revisions.lock(topic, subjects);
        for (var record : records) {
            var last = revised.put(record.event().subject(), record.revision());
            if (record.revision() <= last || isGap(record, last)) {
                return false;
            }
        }
        if (parked.any(topic, records.stream().map(record -> record.raw().key()).collect(Collectors.toSet()))
                || !remember(topic, records)) {
            return false;
        }
        handlers.handleAll(
                records.stream().map(record -> record.received(false)).toList());
        revisions.advance(topic, revised);
        return true;
    }

    /** Whether none of them is known yet. */
    private boolean remember(Topic topic, List<Legible> records) {
        var added = sql.update(
                """
                insert into inbox (event_id, topic, received_at) select id, ?, ? from unnest(?) as given (id)
                on conflict (event_id) do nothing
                """,
                topic.wireName(),
                clock.instant(),
                records.stream().map(Legible::eventId).toArray(UUID[]::new));
        return added == records.size();
    }

    /** Parks a record whose handlers failed that often. */
    Receipt park(Incoming raw, String detail, int attempts) {
        QuarkusTransaction.requiringNew()
                .run(() -> parked.add(Reading.of(raw), ParkReason.HANDLER_FAILED, detail, attempts));
        return new Receipt(Outcome.PARKED, false);
    }

    private Receipt take(Legible record) {
        var last = revisions.lock(record.raw().topic(), record.event().subject());
        var waiting = parked.waitingFor(record, last);
        return new Receipt(take(record, last, waiting.before()), waiting.any());
    }

    private Outcome take(Legible record, long last, boolean waitsBehindOthers) {
        if (record.revision() <= last) {
            return isKnown(record.eventId()) ? Outcome.DUPLICATE : Outcome.OUTDATED;
        }
        if (waitsBehindOthers && !record.isSnapshot()) {
            parked.add(record, ParkReason.BEHIND, "an earlier record of the key is parked", 0);
            return Outcome.PARKED;
        }
        if (isGap(record, last)) {
            parked.add(record, ParkReason.GAP, missing(last), 0);
            return Outcome.PARKED;
        }
        return apply(record, false);
    }

    /** Takes in a record that was parked, or leaves it parked if that is still not possible; throws what a handler throws. */
    Outcome applyParked(ParkedRow row) {
        var reading = Reading.of(row.raw());
        return QuarkusTransaction.requiringNew().call(() -> {
            if (reading instanceof Legible record) {
                return applyParked(row, record);
            }
            var unreadable = (Unreadable) reading;
            parked.stays(row.id(), unreadable.reason(), unreadable.detail(), 1);
            return Outcome.PARKED;
        });
    }

    private Outcome applyParked(ParkedRow row, Legible record) {
        var last = revisions.lock(record.raw().topic(), record.event().subject());
        if (record.revision() <= last) {
            parked.remove(row.id());
            return Outcome.OUTDATED;
        }
        if (isGap(record, last)) {
            parked.stays(row.id(), ParkReason.GAP, missing(last), 0);
            return Outcome.PARKED;
        }
        var outcome = apply(record, true);
        if (outcome == Outcome.DUPLICATE) {
            parked.remove(row.id());
        }
        return outcome;
    }

    /** Leaves a record parked whose handlers failed that often. */
    Outcome staysParked(ParkedRow row, String detail, int attempts) {
        QuarkusTransaction.requiringNew()
                .run(() -> parked.stays(row.id(), ParkReason.HANDLER_FAILED, detail, attempts));
        return Outcome.PARKED;
    }

    private Outcome apply(Legible record, boolean late) {
        var topic = record.raw().topic();
        if (!remember(topic, List.of(record))) {
            return Outcome.DUPLICATE;
        }
        handlers.handle(record.received(late));
        revisions.advance(topic, record.event().subject(), record.revision());
        parked.removeUpTo(record);
        return Outcome.APPLIED;
    }

    private static String missing(long last) {
        return "revision " + (last + 1) + " has not come";
    }

    /** A record that is the full state misses nothing of what came before it. */
    private static boolean isGap(Legible record, long last) {
        return !record.isState() && record.revision() > last + 1;
    }

    private boolean isKnown(UUID eventId) {
        return !sql.query("select 1 from inbox where event_id = ?", row -> true, eventId)
                .isEmpty();
    }

    /** Forgets some of the ids received longer ago than that, and answers whether there may be more. */
    boolean forget(Duration age) {
        var deleted = sql.update("""
                delete from inbox where event_id in (
                    select event_id from inbox where received_at < ? order by received_at limit ?
                    for update skip locked)
                """, clock.instant().minus(age), DELETED_AT_ONCE);
        return deleted == DELETED_AT_ONCE;
    }
}
