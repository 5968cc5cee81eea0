package org.cityexchange.kit.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Secrets handed out, and the functions that keep them: a token is shown once and stored as its SHA-256 only. */
public final class Secrets {

    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int TOKEN_LENGTH = 26; // 26 x log2(62) = 154 bits
    private static final int BYTES = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** A new unguessable token: 154 bits in base 62. */
    public static String newToken() {
        return random(BASE62, TOKEN_LENGTH);
    }

    /** So many characters of that alphabet, from the secure source. */
    public static String random(String alphabet, int length) {
        var likely = BYTES - BYTES % alphabet.length(); // with the rest some characters would be likelier than others
        var text = new StringBuilder(length);
        while (text.length() < length) {
            var drawn = new byte[length];
            RANDOM.nextBytes(drawn);
            for (int i = 0; i < length && text.length() < length; i++) {
                var number = Byte.toUnsignedInt(drawn[i]);
                if (number < likely) {
                    text.append(alphabet.charAt(number % alphabet.length()));
                }
            }
        }
        return text.toString();
    }

    /** What is stored of a token. */
    public static byte[] hash(String token) {
        return sha256().digest(token.getBytes(StandardCharsets.UTF_8));
    }

    /** A new SHA-256. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }

    /** Whether this is the token that was hashed; takes the same time for every answer. */
    public static boolean matches(String token, byte[] hash) {
        return token != null && hash != null && MessageDigest.isEqual(hash(token), hash);
    }

    /** HMAC-SHA-256 (RFC 2104) of the UTF-8 bytes of a text. */
    public static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java platform has HmacSHA256
        }
    }
}
