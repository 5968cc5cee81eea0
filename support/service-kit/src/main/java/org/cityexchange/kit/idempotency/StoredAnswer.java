package org.cityexchange.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cityexchange.kit.security.AesGcm;
import org.cityexchange.kit.security.Secrets;
import org.jboss.resteasy.reactive.RestResponse;

/** An answer as it was given, and how it is kept: AES-256-GCM under a key derived from the Idempotency-Key. */
record StoredAnswer(int status, Map<String, String> headers, String body) {

    private static final ObjectMapper MAPPER = new JsonMapper();
    private static final byte[] NO_CONTEXT = {};

    private static final List<String> KEPT_HEADERS = List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG);

    /** The answer as it is sent, its body written by the API's own mapper. */
    static StoredAnswer of(RestResponse<?> answer, ObjectMapper writer) {
        var kept = new LinkedHashMap<String, String>();
        for (var name : KEPT_HEADERS) {
            var value = answer.getHeaders().getFirst(name);
            if (value != null) {
                kept.put(name, headerText(value));
            }
        }
        try {
            var body = answer.getEntity() == null ? "" : writer.writeValueAsString(answer.getEntity());
            return new StoredAnswer(answer.getStatus(), Map.copyOf(kept), body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String headerText(Object value) {
        if (value instanceof URI location) {
            return location.getRawPath(); // the next request may reach us under another name
        }
        return value instanceof EntityTag tag
                ? (tag.isWeak() ? "W/" : "") + '"' + tag.getValue() + '"'
                : value.toString();
    }

    byte[] sealedWith(String idempotencyKey) {
        try {
            return AesGcm.seal(key(idempotencyKey), MAPPER.writeValueAsBytes(this), NO_CONTEXT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static StoredAnswer opened(byte[] sealed, String idempotencyKey) {
        try {
            return MAPPER.readValue(AesGcm.open(key(idempotencyKey), sealed, NO_CONTEXT), StoredAnswer.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] key(String idempotencyKey) {
        return Secrets.hmac(Secrets.hash(idempotencyKey), "idempotency-answer");
    }
}
