package org.cityexchange.kit.idempotency;

import java.util.Arrays;

/** A key somebody sent along with a request: two are equal if the same caller sent the same key to the same path. */
public final class IdempotencyKey {

    private final String key;
    private final byte[] id;
    private final byte[] requestHash;

    IdempotencyKey(String key, byte[] id, byte[] requestHash) {
        this.key = key;
        this.id = id;
        this.requestHash = requestHash;
    }

    /** As it was sent; never kept. */
    String key() {
        return key;
    }

    byte[] id() {
        return id;
    }

    byte[] requestHash() {
        return requestHash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdempotencyKey that && Arrays.equals(id, that.id);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(id);
    }
}
