package org.cityexchange.benchmark;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Four thousand people of whom a thousand ask twice, over sixty-four connections to whichever instance comes next. */
final class Crowd {

    private static final int PEOPLE = 4_000;
    private static final int REQUESTS = 5_000;
    private static final int AT_ONCE = 64;

    private Crowd() {}

    /** How many got which status. */
    static Map<Integer, Integer> send(List<URI> instances, String event) throws Exception {
        var http = HttpClient.newHttpClient();
        var statuses = new ConcurrentHashMap<Integer, Integer>();
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var calls = new ArrayList<Callable<Void>>();
            IntStream.range(0, REQUESTS)
                    .forEach(i -> calls.add(() -> {
                        var request = HttpRequest.newBuilder(instances
                                        .get(i % instances.size())
                                        .resolve("/v1/events/" + event + "/registrations"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body(i, event)))
                                .build();
                        var answer = http.send(request, HttpResponse.BodyHandlers.discarding());
                        statuses.merge(answer.statusCode(), 1, Integer::sum);
                        return null;
                    }));
            for (var call : pool.invokeAll(calls)) {
                call.get();
            }
        } finally {
            pool.shutdownNow();
        }
        return statuses;
    }

    private static String body(int i, String event) {
        var person = i < PEOPLE ? i : (i - PEOPLE) * 3;
        return BenchEvents.request(
                "guest-%05d-%s@example.org".formatted(person, event.substring(24)), i % 2 == 0 ? "ONLINE" : "ON_SITE");
    }
}
