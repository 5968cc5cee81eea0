package org.cityexchange.kit.combine;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.cityexchange.kit.persistence.Locks;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/**
 * One lane for a kind of change: whoever has come while the last transaction ran is served in the next one, and answered once
 * it is committed. What fails for one of them is undone for all and done again group by group, and within the group where it
 * fails once more one by one, in the order of arrival: nobody is refused for somebody else. A group of which somebody else
 * keeps the locks for long waits aside, with those who come for it later, so that nobody else waits with it. See ADR 41.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
public final class Lane<Q, A> implements AutoCloseable {

    private final Work<Q, A> work;
    private final Consumer<Boolean> preparation;
    private final Combiner<Q, A> lane;
    private final Combiner<Q, A> aside;
    private final Map<Object, Integer> aheadAside = new ConcurrentHashMap<>();

    /** What a lane does. */
    public interface Work<Q, A> {

        /** What a request shares with those whose locks it needs. */
        Object groupOf(Q request);

        /** Whether it has to be done in a transaction of its own. */
        default boolean isAlone(Q request) {
            return false;
        }

        /**
         * Does them in the running transaction, and says how each ended; throws to undo all of it.
         *
         * @param requests in the order of arrival; two that say the same are two, and not equal
         * @return by request; who depends on somebody before, who is in it, may be left out and comes next
         */
        Map<Q, Outcome<A>> doAll(List<Q> requests);
    }

    Lane(String name, int capacity, int most, Work<Q, A> work, Consumer<Boolean> preparation) {
        this.work = work;
        this.preparation = preparation;
        this.aside = new Combiner<>(name + "-aside", capacity, most, this::serveAside);
        this.lane = new Combiner<>(name, capacity, most, this::serve);
    }

    /** Has the request wait for its turn; refused at once, with 503, when too many wait. */
    public CompletionStage<A> submit(Q request) {
        return lane.submit(request);
    }

    /** How many requests wait at this moment behind those that are being served. */
    public int waiting() {
        return lane.waiting() + aside.waiting();
    }

    private void serve(List<Ticket<Q, A>> waiting) {
        var here = waiting.stream().filter(ticket -> !joinAside(ticket)).toList();
        if (!here.isEmpty()) {
            serveAll(together(here), lane, true);
        }
    }

    private void serveAside(List<Ticket<Q, A>> waiting) {
        groups(together(waiting)).forEach(group -> serveAll(group, aside, false));
    }

    /** All at once, else group by group, else one by one; nothing again while the database is away. */
    private void serveAll(List<Ticket<Q, A>> tickets, Combiner<Q, A> queue, boolean impatient) {
        try {
            attempt(tickets, impatient).ifPresent(failure -> retry(tickets, failure, impatient));
        } catch (NotBegun e) {
            tickets.stream().filter(ticket -> ticket.isOpenAt(queue)).forEach(ticket -> ticket.refuse(e.getCause()));
        }
    }

    /** There is no transaction to be had, for nobody. */
    private static final class NotBegun extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotBegun(RuntimeException cause) {
            super(cause);
        }
    }

    /** From the first on, up to one that has to be alone: that one comes next. */
    private List<Ticket<Q, A>> together(List<Ticket<Q, A>> waiting) {
        var count = 0;
        while (count < waiting.size() && !work.isAlone(waiting.get(count).request())) {
            count++;
        }
        return waiting.subList(0, Math.max(count, 1));
    }

    private Collection<List<Ticket<Q, A>>> groups(List<Ticket<Q, A>> tickets) {
        return tickets.stream()
                .collect(Collectors.groupingBy(this::groupOf, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private Object groupOf(Ticket<Q, A> ticket) {
        return work.groupOf(ticket.request());
    }

    private void retry(List<Ticket<Q, A>> tickets, RuntimeException failure, boolean impatient) {
        for (var group : groups(tickets)) {
            var again = group.size() == tickets.size() ? Optional.of(failure) : attempt(group, impatient);
            again.ifPresent(reason -> oneByOne(group, reason, impatient));
        }
    }

    private void oneByOne(List<Ticket<Q, A>> tickets, RuntimeException failure, boolean impatient) {
        if (impatient && Locks.isTimeout(failure)) {
            tickets.forEach(this::putAside);
        } else if (tickets.size() == 1) {
            tickets.get(0).refuse(failure);
        } else {
            tickets.forEach(ticket -> {
                if (!impatient || !joinAside(ticket)) {
                    attempt(List.of(ticket), impatient)
                            .ifPresent(reason -> oneByOne(List.of(ticket), reason, impatient));
                }
            });
        }
    }

    /** Follows those of its group who wait aside; false where nobody does. */
    private boolean joinAside(Ticket<Q, A> ticket) {
        if (!aheadAside.containsKey(groupOf(ticket))) {
            return false;
        }
        putAside(ticket);
        return true;
    }

    private void putAside(Ticket<Q, A> ticket) {
        var group = groupOf(ticket);
        aheadAside.merge(group, 1, Integer::sum);
        ticket.outcome()
                .whenComplete((answer, refusal) ->
                        aheadAside.computeIfPresent(group, (key, count) -> count == 1 ? null : count - 1));
        if (!aside.take(ticket)) {
            ticket.refuse(new DomainException(ErrorCode.SERVICE_UNAVAILABLE));
        }
    }

    /**
     * Does them in one transaction and tells them, but for those who depend on somebody before.
     *
     * @param impatient whether locks are waited for shortly only
     * @return why nothing was kept; empty where it was, and where nobody can know: the commit may have come through, so that
     *     they are told of the failure and nothing is done again
     */
    private Optional<RuntimeException> attempt(List<Ticket<Q, A>> tickets, boolean impatient) {
        Map<Q, Outcome<A>> outcomes = new HashMap<>();
        var requests = tickets.stream().map(Ticket::request).toList();
        Optional<RuntimeException> inDoubt = Optional.empty();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                begin(impatient);
                outcomes.putAll(work.doAll(requests));
            });
        } catch (NotBegun e) {
            throw e;
        } catch (RuntimeException e) {
            if (outcomes.isEmpty()) {
                return Optional.of(e);
            }
            inDoubt = Optional.of(e);
        }
        for (var ticket : tickets) {
            var outcome = outcomes.get(ticket.request());
            if (outcome != null) {
                tell(ticket, outcome, inDoubt);
            }
        }
        return Optional.empty();
    }

    private void begin(boolean impatient) {
        try {
            preparation.accept(impatient);
        } catch (RuntimeException e) {
            throw new NotBegun(e);
        }
    }

    private static <Q, A> void tell(Ticket<Q, A> ticket, Outcome<A> outcome, Optional<RuntimeException> inDoubt) {
        if (outcome.refusal() != null) {
            ticket.refuse(outcome.refusal());
        } else if (inDoubt.isPresent()) {
            ticket.refuse(inDoubt.get());
        } else {
            ticket.answer(outcome.answer());
        }
    }

    /** Takes nothing more, and serves who waits, for some seconds at most. */
    @Override
    public void close() {
        lane.close();
        aside.close();
    }
}
