package org.cityexchange.kit.security;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is kept encrypted, under keys with ids: what is written lies under the present key, what was written under an
 * earlier one opens for as long as that key is on the ring.
 */
public final class KeyRing {

    private static final int KEY_BYTES = 32;

    private final Map<String, byte[]> keys;
    private final String present;

    private KeyRing(Map<String, byte[]> keys) {
        this.keys = new HashMap<>(keys);
        this.present = keys.keySet().iterator().next();
    }

    /**
     * The ring that a configuration describes; {@link IllegalArgumentException} for any other form.
     *
     * @param keys {@code <id>:<32 bytes in Base64>}, comma-separated, the present key first
     */
    public static KeyRing of(String keys) {
        var ring = new LinkedHashMap<String, byte[]>();
        for (var each : keys.split(",", -1)) {
            var parts = each.strip().split(":", 2);
            if (parts.length != 2 || parts[0].isEmpty() || ring.put(parts[0], key(parts[1])) != null) {
                throw new IllegalArgumentException("keys must be <id>:<32 bytes in Base64>, each id once");
            }
        }
        return new KeyRing(ring);
    }

    private static byte[] key(String base64) {
        var key = Base64.getDecoder().decode(base64);
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key must have " + KEY_BYTES + " bytes");
        }
        return key;
    }

    /**
     * Seals under the present key.
     *
     * @param context what it is of, such as a table's name and a row's id: what is put elsewhere does not open there
     * @return the key's id, a colon, and what is sealed in Base64
     */
    public String seal(byte[] plain, String context) {
        return present + ":"
                + Base64.getEncoder().encodeToString(AesGcm.seal(keys.get(present), plain, bytes(context)));
    }

    /** Opens what was sealed in that context; {@link IllegalStateException} when its key is not on the ring any more. */
    public byte[] open(String sealed, String context) {
        var parts = sealed.split(":", 2);
        var key = keys.get(parts[0]);
        if (key == null) {
            throw new IllegalStateException("The key " + parts[0] + " is not on the ring");
        }
        return AesGcm.open(key, Base64.getDecoder().decode(parts[1]), bytes(context));
    }

    private static byte[] bytes(String context) {
        return context.getBytes(StandardCharsets.UTF_8);
    }
}
