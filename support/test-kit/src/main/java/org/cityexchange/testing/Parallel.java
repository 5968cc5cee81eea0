package org.cityexchange.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Does several things at the same moment. */
public final class Parallel {

    private Parallel() {}

    /** What each of so many threads answered, by its number from 0; they begin together. */
    public static <T> List<T> times(int threads, IntFunction<T> work) throws InterruptedException {
        return all(IntStream.range(0, threads)
                .mapToObj(i -> (Callable<T>) () -> work.apply(i))
                .toList());
    }

    /** What each of so many threads answered; they begin together. */
    public static <T> List<T> times(int threads, Callable<T> work) throws InterruptedException {
        return all(Collections.nCopies(threads, work));
    }

    /** What each of them answered; they begin together. */
    public static <T> List<T> all(List<? extends Callable<T>> works) throws InterruptedException {
        var together = new CyclicBarrier(works.size());
        var pool = Executors.newFixedThreadPool(works.size());
        try {
            var waiting = works.stream()
                    .map(work -> (Callable<T>) () -> {
                        together.await();
                        return work.call();
                    })
                    .toList();
            var answers = new ArrayList<T>();
            for (var future : pool.invokeAll(waiting)) {
                answers.add(future.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } finally {
            pool.shutdownNow();
        }
    }
}
