package org.cityexchange.forum.publicpage;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Arrays;

/**
 * An answer as it is sent.
 *
 * @param etag with its quotes
 * @param language what {@code Content-Language} says; null where the answer has all languages
 */
record Page(Buffer body, String etag, String language) {

    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json;charset=UTF-8");
    private static final CharSequence CACHING = HttpHeaders.createOptimized("public, max-age=60");
    private static final CharSequence NO_SNIFFING = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence CONTENT_LANGUAGE = HttpHeaders.createOptimized("Content-Language");

    int size() {
        return body.length();
    }

    /** Sends it, or 304 to whoever has it already. */
    void send(HttpServerRequest request) {
        var response = request.response();
        response.putHeader(HttpHeaders.ETAG, etag)
                .putHeader(HttpHeaders.CACHE_CONTROL, CACHING)
                .putHeader(NO_SNIFFING, NOSNIFF);
        if (isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
        } else {
            sendWhole(response);
        }
    }

    private void sendWhole(HttpServerResponse response) {
        response.putHeader(HttpHeaders.CONTENT_TYPE, JSON);
        if (language != null) {
            response.putHeader(CONTENT_LANGUAGE, language);
        }
        response.end(body);
    }

    /** By weak comparison, as a read asks for (RFC 9110, 13.1.2). */
    private boolean isKnown(String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        return ifNoneMatch.equals(etag)
                || Arrays.stream(ifNoneMatch.split(",", -1))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag));
    }
}
