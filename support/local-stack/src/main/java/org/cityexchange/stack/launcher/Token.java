package org.cityexchange.stack.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cityexchange.stack.StackOptions;
import org.cityexchange.stack.issuer.Role;
import org.cityexchange.stack.process.Arguments;
import org.cityexchange.stack.process.StackException;

/** The program behind {@code ./token}: prints a token of the running stack and nothing else. */
public final class Token {
    private static final int PATIENCE_MILLIS = 5000;

    private Token() {}

    /** Ends with 0 and a token, or with 1 and a sentence. */
    public static void main(String[] line) {
        try {
            System.out.println(request(Arguments.parse(
                    List.of(line), List.of("institution", "city", "subject", "issuer-port"), List.of())));
        } catch (StackException e) {
            System.err.println("./token: " + e.getMessage());
            System.exit(1);
        }
    }

    private static String request(Arguments arguments) {
        if (arguments.words().size() > 1) {
            throw new StackException("One role at a time, not " + String.join(" and ", arguments.words()) + ".");
        }
        String role = String.join("", arguments.words());
        if (Role.named(role).isEmpty()) {
            throw new StackException(Role.refusal(role));
        }
        StringBuilder form = new StringBuilder("role=" + role);
        for (String field : List.of("institution", "city", "subject")) {
            arguments
                    .values(field)
                    .forEach(value -> form.append('&')
                            .append(field)
                            .append('=')
                            .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        }
        return ask(arguments.port("issuer-port", StackOptions.ISSUER_PORT), form.toString());
    }

    private static String ask(int port, String form) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + "/token").toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            connection.setDoOutput(true);
            connection.getOutputStream().write(form.getBytes(StandardCharsets.UTF_8));
            try (InputStream body = connection.getInputStream()) {
                JsonNode token = new ObjectMapper().readTree(body).path("access_token");
                if (token.isTextual()) {
                    return token.asText();
                }
            }
            throw notRunning(port, null);
        } catch (IOException e) {
            throw notRunning(port, e);
        }
    }

    private static StackException notRunning(int port, IOException cause) {
        return new StackException(
                "No token issuer answers on port " + port + ": run ./start first, or name the port with"
                        + " --issuer-port.",
                cause);
    }
}
