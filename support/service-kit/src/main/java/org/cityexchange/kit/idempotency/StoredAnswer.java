package org.cityexchange.kit.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.cityexchange.kit.security.Secrets;

/** An answer as it was given, and how it is kept: AES-256-GCM under a key derived from the Idempotency-Key. */
record StoredAnswer(int status, Map<String, String> headers, String body) {

    private static final ObjectMapper MAPPER = new JsonMapper();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    byte[] sealedWith(String idempotencyKey) {
        try {
            var nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            var encrypted = cipher(Cipher.ENCRYPT_MODE, idempotencyKey, nonce).doFinal(MAPPER.writeValueAsBytes(this));
            var whole = Arrays.copyOf(nonce, NONCE + encrypted.length);
            System.arraycopy(encrypted, 0, whole, NONCE, encrypted.length);
            return whole;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java platform has AES/GCM
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static StoredAnswer opened(byte[] sealed, String idempotencyKey) {
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, idempotencyKey, Arrays.copyOf(sealed, NONCE));
            return MAPPER.readValue(cipher.doFinal(sealed, NONCE, sealed.length - NONCE), StoredAnswer.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A stored answer does not open under the key it was stored by", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Cipher cipher(int mode, String idempotencyKey, byte[] nonce) throws GeneralSecurityException {
        var key = Secrets.hmac(Secrets.hash(idempotencyKey), "idempotency-answer");
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
