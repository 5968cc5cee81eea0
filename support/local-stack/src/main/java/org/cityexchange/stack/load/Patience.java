package org.cityexchange.stack.load;

import java.time.Duration;
import java.util.function.Supplier;
import org.cityexchange.stack.process.StackException;

/** Waits between two looks at something that gets on by itself, as long as it does. */
final class Patience {
    private static final Duration STEP = Duration.ofMillis(250);
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Duration step;
    private final Duration limit;
    private String seen = "";
    private long sinceNanos = System.nanoTime();

    Patience() {
        this(STEP, LIMIT);
    }

    Patience(Duration step, Duration limit) {
        this.step = step;
        this.limit = limit;
    }

    /**
     * Waits a moment.
     *
     * @param news how far it is
     * @param sentence what to say when it has stood still for too long
     */
    void pause(String news, Supplier<String> sentence) {
        if (!news.equals(seen)) {
            seen = news;
            sinceNanos = System.nanoTime();
        } else if (System.nanoTime() - sinceNanos >= limit.toNanos()) {
            throw new StackException(sentence.get());
        }
        try {
            Thread.sleep(step.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("The load was interrupted.", e);
        }
    }
}
