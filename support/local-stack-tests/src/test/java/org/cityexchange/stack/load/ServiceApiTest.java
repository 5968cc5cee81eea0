package org.cityexchange.stack.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cityexchange.stack.process.StackException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceApiTest {
    private final List<String> keys = new ArrayList<>();
    private HttpServer server;
    private ServiceApi api;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        api = new ServiceApi("forum-service", base, new Http(), "secret");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aRefusalIsOneSentenceThatNamesTheFileAndThePlace() {
        answer("/v1/events", 422, """
                {"status": 422, "detail": "The request breaks a rule.", "code": "VALIDATION_FAILED",
                 "errors": [{"pointer": "/venueId", "code": "HYBRID_NEEDS_BOTH", "detail": "needs a venue"}]}""");

        assertThatThrownBy(() -> api.post("support/data/forums/x/event.json", "/v1/events", Json.MAPPER.nullNode()))
                .isInstanceOf(StackException.class)
                .hasMessage("support/data/forums/x/event.json was refused by forum-service:"
                        + " The request breaks a rule. (/venueId: needs a venue).");
    }

    @Test
    void aRefusalWithOneReasonGivesItOnce() {
        answer("/v1/events/x/agenda", 422, """
                {"status": 422, "detail": "There is no city with the code a", "code": "UNKNOWN_CITY",
                 "errors": [{"pointer": "/sessions/0", "code": "UNKNOWN_CITY", "detail": "There is no city with the code a"}]}""");

        assertThatThrownBy(() -> api.put("agenda.json", "/v1/events/x/agenda", Json.MAPPER.nullNode()))
                .hasMessage("agenda.json was refused by forum-service:"
                        + " There is no city with the code a (/sessions/0).");
    }

    @Test
    void anAnswerThatIsNoProblemIsARefusalToo() {
        answer("/v1/events/x", 502, "<html>");

        assertThatThrownBy(() -> api.get("/v1/events/x"))
                .hasMessage("GET /v1/events/x was refused by forum-service: status 502.");
    }

    @Test
    void aServiceThatIsGoneIsNamed() {
        server.stop(0);

        assertThatThrownBy(() -> api.get("/v1/events"))
                .isInstanceOf(StackException.class)
                .hasMessageStartingWith("forum-service gave no answer to GET http://127.0.0.1:")
                .hasMessageEndingWith("/v1/events (nobody listens there).");
    }

    @Test
    void whatIsNotThereIsNoRefusalWhereItIsLookedFor() {
        answer("/v1/events/x", 404, "{}");

        assertThat(api.find("/v1/events/x")).isEmpty();
        assertThatThrownBy(() -> api.get("/v1/events/x")).isInstanceOf(StackException.class);
    }

    @Test
    void aListIsReadToItsEnd() {
        answer(
                "/v1/people",
                200,
                "{\"items\": [{\"name\": \"a\"}], \"page\": {\"next\": \"" + address("/page-2") + "\"}}");
        answer("/page-2", 200, "{\"items\": [{\"name\": \"b\"}], \"page\": {\"next\": null}}");

        assertThat(api.all("/v1/people?limit=1"))
                .extracting(person -> person.path("name").asText())
                .containsExactly("a", "b");
    }

    @Test
    void theSameRequestHasTheSameKeyInEveryLoad() {
        answer("/v1/people", 201, "{}");
        JsonNode person = Json.MAPPER.createObjectNode().put("name", "김창범");

        api.post("people.json", "/v1/people", person);
        api.post("people.json", "/v1/people", person);
        api.post("people.json", "/v1/people", Json.MAPPER.createObjectNode().put("name", "김형수"));

        assertThat(keys.get(0)).isEqualTo(keys.get(1)).hasSize(36).isNotEqualTo(keys.get(2));
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void answer(String path, int status, String body) {
        server.createContext(path, exchange -> answer(exchange, status, body));
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
