package org.cityexchange.kit.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.cityexchange.kit.security.AesGcm;
import org.cityexchange.kit.security.Secrets;

/** An answer as it was given, and how it is kept: AES-256-GCM under a key derived from the Idempotency-Key. */
record StoredAnswer(int status, Map<String, String> headers, String body) {

    private static final ObjectMapper MAPPER = new JsonMapper();
    private static final byte[] NO_CONTEXT = {};

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
