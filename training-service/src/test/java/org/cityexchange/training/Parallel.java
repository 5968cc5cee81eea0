package org.cityexchange.training;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Does the same thing many times at the same moment. */
public final class Parallel {

    private Parallel() {}

    /** What each of so many threads answered; they begin together. */
    public static <T> List<T> times(int threads, Callable<T> work) throws InterruptedException {
        var together = new CyclicBarrier(threads);
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var all = IntStream.range(0, threads)
                    .mapToObj(i -> (Callable<T>) () -> {
                        together.await();
                        return work.call();
                    })
                    .toList();
            return pool.invokeAll(all).stream()
                    .map(future -> {
                        try {
                            return future.get();
                        } catch (InterruptedException | ExecutionException e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toList();
        } finally {
            pool.shutdownNow();
        }
    }
}
