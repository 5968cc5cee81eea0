package org.cityexchange.kit.combine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A request that waits for its answer. It gets exactly one: the first.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
final class Ticket<Q, A> {

    private final Q request;
    private volatile Combiner<Q, A> keeper;
    private final CompletableFuture<A> answer = new CompletableFuture<>();

    Ticket(Q request) {
        this.request = request;
    }

    /** What was asked. */
    Q request() {
        return request;
    }

    /** Answers it; only once whatever it stands for is committed. */
    void answer(A with) {
        answer.complete(with);
    }

    /** Refuses it, or says that it failed. */
    void refuse(Throwable reason) {
        answer.completeExceptionally(reason);
    }

    /** Is kept by that queue from now on, and no longer by the one before. */
    void keptBy(Combiner<Q, A> queue) {
        keeper = queue;
    }

    /** Whether that queue still has to see to it. */
    boolean isOpenAt(Combiner<Q, A> queue) {
        return keeper == queue && !answer.isDone();
    }

    CompletionStage<A> outcome() {
        return answer;
    }
}
