package org.cityexchange.system;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A keeper who renames cities in turn, one after the other, and looks again wherever an answer is missing. */
final class Renames implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Training training;
    private final List<String> cities;
    private final ExecutorService keeper = Executors.newSingleThreadExecutor();
    private final List<Future<?>> ordered = new ArrayList<>();
    private final Map<String, List<String>> names = new HashMap<>();

    Renames(Training training, List<String> cities) {
        this.training = training;
        this.cities = cities;
    }

    /** So many more renames. */
    void order(int count) {
        for (int i = 0; i < count; i++) {
            var city = cities.get(ordered.size() % cities.size());
            var name = "이름 " + ordered.size();
            names.computeIfAbsent(city, key -> new ArrayList<>()).add(name);
            ordered.add(keeper.submit(() -> rename(city, name)));
        }
    }

    private void rename(String city, String name) {
        await().atMost(PATIENCE)
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(50))
                .pollDelay(Duration.ZERO)
                .ignoreException(UncheckedIOException.class)
                .until(() -> training.rename(city, name));
    }

    /** Waits until every rename is done; answers the names each city was given, in their order. */
    Map<String, List<String>> awaitAll() throws Exception {
        for (var each : ordered) {
            each.get();
        }
        return names;
    }

    @Override
    public void close() {
        keeper.shutdownNow();
    }
}
