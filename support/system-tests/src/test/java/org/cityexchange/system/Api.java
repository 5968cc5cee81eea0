package org.cityexchange.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A service over HTTP, called by somebody.
 *
 * @param token of the caller; empty for nobody
 */
record Api(URI base, String token) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /** The service as the public sees it. */
    static Api at(URI base) {
        return new Api(base, "");
    }

    /** The same service, called with that token. */
    Api as(String itsToken) {
        return new Api(base, itsToken);
    }

    Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    /** What is there, which must be something. */
    JsonNode read(String path) {
        return get(path).expect(200).json();
    }

    Answer post(String path, Object body, String... headers) {
        return send("POST", path, json(body), with("Content-Type", "application/json", headers));
    }

    /** Replaces whatever is there. */
    Answer put(String path, Object body, String... headers) {
        var all = with("If-Match", "*", with("Content-Type", "application/json", headers));
        return send("PUT", path, json(body), all);
    }

    /** Merges the patch into what has that tag. */
    Answer patch(String path, String etag, Object patch) {
        return send("PATCH", path, json(patch), "Content-Type", "application/merge-patch+json", "If-Match", etag);
    }

    /** Every item of a list, page after page. */
    List<JsonNode> all(String path) {
        var items = new ArrayList<JsonNode>();
        for (var next = path; next != null; ) {
            var page = read(next);
            page.path("items").forEach(items::add);
            var more = page.at("/page/next");
            next = more.isTextual() ? more.asText() : null;
        }
        return items;
    }

    private Answer send(String method, String path, BodyPublisher body, String... headers) {
        var request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        var begin = System.nanoTime();
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers(),
                    response.body(),
                    Duration.ofNanos(System.nanoTime() - begin));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String[] with(String name, String value, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        all.addAll(List.of(name, value));
        return all.toArray(String[]::new);
    }
}
