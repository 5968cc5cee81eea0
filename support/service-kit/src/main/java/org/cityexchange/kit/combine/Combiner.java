package org.cityexchange.kit.combine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.jboss.logging.Logger;

/**
 * A bounded queue and one thread that works it off in the order of arrival, as many requests at a time as have come in
 * since it looked last. See ADR 41.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
final class Combiner<Q, A> implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Combiner.class);
    private static final long LONGEST_FAREWELL_MILLIS = 5_000;

    private final BlockingQueue<Ticket<Q, A>> queue;
    private final int most;
    private final Consumer<List<Ticket<Q, A>>> work;
    private final Thread thread;
    private final Ticket<Q, A> end = new Ticket<>(null);
    private volatile boolean closed;

    /**
     * Begins at once.
     *
     * @param name of the thread
     * @param capacity how many requests may wait
     * @param most how many are worked off together
     * @param work settles requests of the list it is given, the first at least; those it leaves open stand in front of
     *     the next list
     */
    Combiner(String name, int capacity, int most, Consumer<List<Ticket<Q, A>>> work) {
        this.queue = new LinkedBlockingQueue<>(capacity);
        this.most = most;
        this.work = work;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Has the request wait for its turn; refused with 503 when too many wait, or when the service is going down. */
    CompletionStage<A> submit(Q request) {
        var ticket = new Ticket<Q, A>(request);
        if (!take(ticket)) {
            throw new DomainException(ErrorCode.SERVICE_UNAVAILABLE);
        }
        return ticket.outcome();
    }

    /** Takes over what waited elsewhere; false where too many wait here. */
    boolean take(Ticket<Q, A> ticket) {
        ticket.keptBy(this);
        return !closed && queue.offer(ticket);
    }

    /** How many requests wait at this moment. */
    int waiting() {
        return queue.size();
    }

    private void run() {
        var open = new ArrayList<Ticket<Q, A>>();
        try {
            while (true) {
                if (open.isEmpty()) {
                    open.add(queue.take());
                }
                queue.drainTo(open, most - open.size());
                var last = open.remove(end);
                if (!open.isEmpty()) {
                    work(open);
                }
                if (last && open.isEmpty()) {
                    return;
                }
                if (last) {
                    queue.put(end); // it is empty but for those who came too late
                }
            }
        } catch (InterruptedException e) {
            // close() has waited long enough
        } finally {
            queue.drainTo(open);
            open.forEach(ticket -> ticket.refuse(new DomainException(ErrorCode.SERVICE_UNAVAILABLE)));
        }
    }

    private void work(List<Ticket<Q, A>> open) {
        try {
            work.accept(List.copyOf(open));
            if (open.get(0).isOpenAt(this)) {
                throw new IllegalStateException(thread.getName() + " left its first request open");
            }
        } catch (RuntimeException | Error e) {
            // an error as well: a lane that died of it would answer nobody any more
            LOG.errorf(e, "%s failed", thread.getName());
            open.stream().filter(ticket -> ticket.isOpenAt(this)).forEach(ticket -> ticket.refuse(e));
        }
        open.removeIf(ticket -> !ticket.isOpenAt(this));
    }

    /** Takes no more requests, and works off those that wait, for some seconds at most. */
    @Override
    public void close() {
        closed = true;
        try {
            queue.put(end);
            thread.join(LONGEST_FAREWELL_MILLIS);
            thread.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
