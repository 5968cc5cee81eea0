package org.cityexchange.kit.persistence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The values last asked for, so many at most, for whoever asks for the same ones time and again. What is kept under a key has
 * to be true for good: a version belongs into the key or is compared with the database's at each use, and what a
 * transaction has changed and not yet committed does not belong here. Any number of threads may use it.
 */
public final class Recent<K, V> {

    private final Map<K, V> values;

    /** @param most how many are kept; whichever was not asked for longest goes first */
    public Recent(int most) {
        values = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        });
    }

    /** What is kept under the key. */
    public Optional<V> get(K key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Keeps it in place of what was kept under the key. */
    public void put(K key, V value) {
        values.put(key, value);
    }
}
