package org.cityexchange.kit.combine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.cityexchange.kit.problem.DomainException;
import org.junit.jupiter.api.Test;

class CombinerTest {

    private final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch entered = new CountDownLatch(1);
    private final List<List<Integer>> batches = Collections.synchronizedList(new ArrayList<>());

    /** Answers everybody with what they asked, once the gate is open. */
    private void echo(List<Ticket<Integer, Integer>> tickets) {
        entered.countDown();
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        batches.add(tickets.stream().map(Ticket::request).toList());
        tickets.forEach(ticket -> ticket.answer(ticket.request()));
    }

    private static Combiner<Integer, Integer> combiner(
            int capacity, int most, Consumer<List<Ticket<Integer, Integer>>> work) {
        return new Combiner<>("test", capacity, most, work);
    }

    private static Integer answer(CompletionStage<Integer> outcome) throws Exception {
        return outcome.toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private static Throwable refusal(CompletionStage<Integer> outcome) {
        var thrown = catchThrowable(() -> answer(outcome));
        return thrown instanceof ExecutionException ? thrown.getCause() : thrown;
    }

    @Test
    void whatCameMeanwhileIsDoneTogetherInItsOrderAndNeverTooMuchAtOnce() throws Exception {
        try (var combiner = combiner(10, 3, this::echo)) {
            var outcomes = new ArrayList<>(List.of(combiner.submit(0)));
            entered.await();
            for (int i = 1; i < 6; i++) {
                outcomes.add(combiner.submit(i));
            }
            assertThat(combiner.waiting()).isEqualTo(5);
            gate.countDown();
            for (int i = 0; i < 6; i++) {
                assertThat(answer(outcomes.get(i))).isEqualTo(i);
            }
        }
        assertThat(batches).containsExactly(List.of(0), List.of(1, 2, 3), List.of(4, 5));
    }

    @Test
    void whoFindsTheQueueFullIsRefusedAtOnceAndNobodyElse() throws Exception {
        try (var combiner = combiner(2, 10, this::echo)) {
            var first = combiner.submit(0);
            entered.await();
            combiner.submit(1);
            var last = combiner.submit(2);
            assertThatThrownBy(() -> combiner.submit(3))
                    .isInstanceOfSatisfying(
                            DomainException.class,
                            refusal -> assertThat(refusal.code().status()).isEqualTo(503));
            gate.countDown();
            assertThat(answer(first)).isZero();
            assertThat(answer(last)).isEqualTo(2);
        }
    }

    @Test
    void whatIsLeftOpenComesFirstNextTime() throws Exception {
        var seen = Collections.synchronizedList(new ArrayList<List<Integer>>());
        try (var combiner = combiner(10, 10, tickets -> {
            entered.countDown();
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            seen.add(tickets.stream().map(Ticket::request).toList());
            tickets.get(0).answer(0);
        })) {
            combiner.submit(1);
            entered.await();
            combiner.submit(2);
            var last = combiner.submit(3);
            gate.countDown();
            answer(last);
        }
        assertThat(seen).containsExactly(List.of(1), List.of(2, 3), List.of(3));
    }

    @Test
    void aFailureRefusesItsOwnBatchOnly() throws Exception {
        try (var combiner = combiner(10, 1, tickets -> {
            if (tickets.get(0).request() == 1) {
                throw new IllegalStateException("one");
            }
            if (tickets.get(0).request() == 3) {
                return; // settles nobody, which would never end
            }
            tickets.get(0).answer(0);
        })) {
            assertThat(refusal(combiner.submit(1))).hasMessage("one");
            assertThat(answer(combiner.submit(2))).isZero();
            assertThat(refusal(combiner.submit(3))).isInstanceOf(IllegalStateException.class);
            assertThat(answer(combiner.submit(4))).isZero();
        }
    }

    @Test
    void closingAnswersWhoWaitsAndRefusesWhoComes() throws Exception {
        var combiner = combiner(10, 1, this::echo);
        var first = combiner.submit(1);
        var second = combiner.submit(2);
        entered.await();
        gate.countDown();
        combiner.close();
        assertThat(answer(first)).isOne();
        assertThat(answer(second)).isEqualTo(2);
        assertThatThrownBy(() -> combiner.submit(3)).isInstanceOf(DomainException.class);
    }
}
