package org.cityexchange.stack.issuer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cityexchange.stack.process.StackException;

/**
 * Gives a token for any role to anybody who asks: good for one machine and for nothing else, so it serves the loopback
 * address only.
 */
public final class TokenIssuer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads;
    private final URI issuer;

    private TokenIssuer(HttpServer server, ExecutorService threads, URI issuer) {
        this.server = server;
        this.threads = threads;
        this.issuer = issuer;
    }

    /**
     * Starts to answer.
     *
     * @param address refused unless it is a loopback address
     * @param port a free one, or 0
     */
    public static TokenIssuer start(String address, int port, SigningKey key) throws IOException {
        InetAddress host = requireLoopback(address);
        HttpServer server = HttpServer.create(new InetSocketAddress(host, port), 0);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        URI issuer = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        TokenIssuer result = new TokenIssuer(server, threads, issuer);
        result.serve(key);
        return result;
    }

    /** Refuses an address that other machines could reach. */
    public static InetAddress requireLoopback(String address) throws IOException {
        InetAddress host = InetAddress.getByName(address);
        if (host.isLoopbackAddress()) {
            return host;
        }
        throw new StackException("The token issuer gives tokens to anybody and therefore serves the loopback"
                + " address only, not " + address + ".");
    }

    private void serve(SigningKey key) {
        Minter minter = Minter.of(key, issuer);
        server.createContext("/", exchange -> answer(exchange, 404, Map.of("error", "There is nothing here.")));
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, configuration()));
        server.createContext("/jwks", exchange -> answer(exchange, 200, key.toJwks()));
        server.createContext("/token", exchange -> answerToken(exchange, minter));
        server.setExecutor(threads);
        server.start();
    }

    private Map<String, Object> configuration() {
        return Map.of(
                "issuer", issuer.toString(),
                "jwks_uri", issuer.resolve("/jwks").toString(),
                "token_endpoint", issuer.resolve("/token").toString(),
                "response_types_supported", List.of("token"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256"));
    }

    private static void answerToken(HttpExchange exchange, Minter minter) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().set("Allow", "POST");
            answer(exchange, 405, Map.of("error", "Tokens are asked for with POST."));
            return;
        }
        byte[] body = exchange.getRequestBody().readAllBytes();
        Form form = Form.parse(new String(body, StandardCharsets.UTF_8));
        String name = form.first("role").orElse("");
        Role role = Role.named(name).orElse(null);
        if (role == null) {
            answer(exchange, 400, Map.of("error", Role.refusal(name)));
            return;
        }
        TokenRequest anonymous = TokenRequest.of(role, form.all("institution"), form.all("city"));
        TokenRequest request = new TokenRequest(
                role, form.first("subject").orElse(anonymous.subject()), anonymous.institutions(), anonymous.cities());
        answer(
                exchange,
                200,
                Map.of(
                        "access_token", minter.mint(request),
                        "token_type", "Bearer",
                        "expires_in", minter.lifetime().toSeconds()));
    }

    private static void answer(HttpExchange exchange, int status, Object value) throws IOException {
        answer(exchange, status, JSON.writeValueAsString(value));
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** The claim {@code iss} of its tokens, and where it answers. */
    public URI issuer() {
        return issuer;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
