package org.cityexchange.stack.load;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.cityexchange.stack.process.StackException;

/** Sends requests and waits for their answers. */
final class Http {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    // Without an upgrade to HTTP/2 in the first request.
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    static HttpRequest.Builder to(URI place) {
        return HttpRequest.newBuilder(place).timeout(PATIENCE);
    }

    /**
     * Sends it.
     *
     * @param whom what the one who should answer is called
     */
    Answer send(String whom, HttpRequest request) {
        try {
            return Answer.of(client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new StackException(
                    whom + " gave no answer to " + request.method() + " " + request.uri() + " (" + cause(e) + ").", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("The load was interrupted.", e);
        }
    }

    private static String cause(IOException e) {
        if (e instanceof ConnectException) {
            return "nobody listens there";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
