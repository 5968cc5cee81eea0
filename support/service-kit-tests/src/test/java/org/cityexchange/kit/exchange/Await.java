package org.cityexchange.kit.exchange;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Waits for what another thread does, no longer than needed. */
final class Await {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Await() {}

    static void until(String what, BooleanSupplier condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited in vain until " + what + "; meanwhile" + exchangeThreads());
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    /** Where they are: it cannot be asked any more once somebody reads of the failure. */
    private static String exchangeThreads() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(each -> each.getKey().getName().startsWith("exchange-"))
                .map(each -> Stream.of(each.getValue())
                        .map(frame -> "\n\tat " + frame)
                        .collect(Collectors.joining("", "\n" + each.getKey().getName(), "")))
                .collect(Collectors.joining());
    }
}
