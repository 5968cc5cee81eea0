package org.cityexchange.kit.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.problem.FieldError;
import org.cityexchange.kit.security.Secrets;
import org.cityexchange.kit.security.SecretsConfig;

/**
 * Cursors are opaque and tamper-evident: the last item's sort values, signed together with the list they belong to, so
 * that a cursor is good for the same order and filters only.
 */
@ApplicationScoped
class Cursors {

    private static final int SIGNATURE = 16;
    private static final ObjectMapper MAPPER = new JsonMapper();

    private final byte[] key;

    Cursors(SecretsConfig secrets) {
        key = Base64.getDecoder().decode(secrets.cursorKey());
    }

    String write(String list, List<String> values) {
        try {
            var payload = MAPPER.writeValueAsString(values);
            var signature = Arrays.copyOf(Secrets.hmac(key, list + "\n" + payload), SIGNATURE);
            var text = payload.getBytes(StandardCharsets.UTF_8);
            var whole = Arrays.copyOf(signature, SIGNATURE + text.length);
            System.arraycopy(text, 0, whole, SIGNATURE, text.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // a list of strings can always be written
        }
    }

    List<String> read(String list, String cursor) {
        try {
            var whole = Base64.getUrlDecoder().decode(cursor);
            var payload = new String(whole, SIGNATURE, whole.length - SIGNATURE, StandardCharsets.UTF_8);
            var expected = Arrays.copyOf(Secrets.hmac(key, list + "\n" + payload), SIGNATURE);
            if (!MessageDigest.isEqual(expected, Arrays.copyOf(whole, SIGNATURE))) {
                throw invalid();
            }
            return MAPPER.readValue(payload, new TypeReference<>() {});
        } catch (JsonProcessingException | IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw invalid();
        }
    }

    private static DomainException invalid() {
        return new DomainException(ErrorCode.INVALID_CURSOR, FieldError.parameter("cursor", ErrorCode.INVALID_CURSOR));
    }
}
