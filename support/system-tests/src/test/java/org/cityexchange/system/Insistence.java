package org.cityexchange.system;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Asks again until it is known what became of a request: no answer, and an answer of 5xx, leave that open. */
final class Insistence {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Map<String, AtomicInteger> open = new ConcurrentSkipListMap<>();

    Answer on(Supplier<Answer> request) {
        return await().atMost(PATIENCE)
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(50))
                .pollDelay(Duration.ZERO)
                .until(() -> known(request), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<Answer> known(Supplier<Answer> request) {
        try {
            var answer = request.get();
            if (!answer.leavesOpen()) {
                return Optional.of(answer);
            }
            count(Integer.toString(answer.status()));
        } catch (UncheckedIOException e) {
            count("no answer");
        }
        return Optional.empty();
    }

    private void count(String reason) {
        open.computeIfAbsent(reason, key -> new AtomicInteger()).incrementAndGet();
    }

    /** How often somebody was left in doubt, by what they got instead of an answer. */
    Map<String, Integer> leftOpen() {
        var counts = new TreeMap<String, Integer>();
        open.forEach((reason, count) -> counts.put(reason, count.get()));
        return counts;
    }
}
