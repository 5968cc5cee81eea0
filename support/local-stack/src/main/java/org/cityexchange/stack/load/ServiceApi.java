package org.cityexchange.stack.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.stack.process.StackException;

/** The API of one service, called with one token; whatever it refuses ends the load with a sentence. */
final class ServiceApi {
    private final String name;
    private final URI base;
    private final Http http;
    private final String token;

    /**
     * For that caller.
     *
     * @param name of the service
     * @param token empty for nobody's
     */
    ServiceApi(String name, URI base, Http http, String token) {
        this.name = name;
        this.base = base;
        this.http = http;
        this.token = token;
    }

    String name() {
        return name;
    }

    Answer get(String path) {
        return demandGood("GET " + path, send(to(path).GET()));
    }

    /** What is there; empty when there is nothing. */
    Optional<JsonNode> find(String path) {
        Answer answer = send(to(path).GET());
        return answer.status() == 404
                ? Optional.empty()
                : Optional.of(demandGood("GET " + path, answer).body());
    }

    /** All items of a list, page after page. */
    List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        for (String page = path; page != null; ) {
            JsonNode body = get(page).body();
            body.path("items").forEach(items::add);
            page = body.path("page").path("next").asText(null);
        }
        return items;
    }

    /** How many items a list has. */
    long count(String path) {
        return get(path + "?include=total&limit=1")
                .body()
                .path("page")
                .path("total")
                .asLong();
    }

    /**
     * Creates something, or nothing when the very same request has been granted before.
     *
     * @param source the file it comes from
     */
    Answer post(String source, String path, JsonNode body) {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        return post(source, path, "application/json", bytes, keyOf(path, bytes));
    }

    /** The same for any content and under a key of the caller's choice. */
    Answer post(String source, String path, String contentType, byte[] body, UUID key) {
        HttpRequest.Builder request = to(path).header("Content-Type", contentType)
                .header("Idempotency-Key", key.toString())
                .POST(BodyPublishers.ofByteArray(body));
        return demandGood(source, send(request));
    }

    /** Answers a survey with a ballot; one that is refused was used when the same answers were sent before. */
    void submit(String source, String path, String ballot, JsonNode body) {
        HttpRequest.Builder request = to(path).header("Content-Type", "application/json")
                .header("Ballot-Token", ballot)
                .POST(BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8));
        Answer answer = send(request);
        if (!answer.body().path("code").asText().equals("BALLOT_REFUSED")) {
            demandGood(source, answer);
        }
    }

    /** Replaces something that can be replaced without having been read. */
    Answer put(String source, String path, JsonNode body) {
        return put(source, path, body, "*");
    }

    /** Replaces the version that was read. */
    Answer put(String source, String path, JsonNode body, String etag) {
        HttpRequest.Builder request = to(path).header("Content-Type", "application/json")
                .header("If-Match", etag)
                .PUT(BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8));
        return demandGood(source, send(request));
    }

    /** The key under which this request has one effect, however often the load is begun. */
    static UUID keyOf(String path, byte[] body) {
        byte[] place = path.getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[place.length + body.length];
        System.arraycopy(place, 0, whole, 0, place.length);
        System.arraycopy(body, 0, whole, place.length, body.length);
        return UUID.nameUUIDFromBytes(whole);
    }

    /** A path below the base, or a whole address that the service itself gave. */
    private HttpRequest.Builder to(String path) {
        HttpRequest.Builder request = Http.to(base.resolve(path)).header("Accept-Language", "en");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        return http.send(name, request.build());
    }

    private Answer demandGood(String what, Answer answer) {
        if (!answer.isGood()) {
            throw new StackException(what + " was refused by " + name + ": " + answer.refusal() + ".");
        }
        return answer;
    }
}
