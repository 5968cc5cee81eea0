package org.cityexchange.kit.persistence;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Things as they stand, for whoever looks at the same ones time and again: one is read anew only where the database has it in
 * another version than when it was read last. Not for a transaction that changes such things, for what it reads may never be
 * committed. Any number of threads may use it, and nobody changes what it holds.
 *
 * @param <V> what is known of a thing
 */
public final class Known<V> {

    private final Map<UUID, Read<V>> recent;

    private record Read<V>(int version, V value) {}

    /** @param most how many are kept; whichever was not asked for longest goes first */
    public Known(int most) {
        recent = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, Read<V>> eldest) {
                return size() > most;
            }
        });
    }

    /**
     * What is known of those things, by id.
     *
     * @param versions by id, as the database has them at this moment
     * @param reader reads those that are not known in their versions
     */
    public Map<UUID, V> get(Map<UUID, Integer> versions, Function<Map<UUID, Integer>, Map<UUID, V>> reader) {
        var found = new HashMap<UUID, V>();
        var others = new HashMap<UUID, Integer>();
        versions.forEach((id, version) -> {
            var read = recent.get(id);
            if (read != null && read.version() == version) {
                found.put(id, read.value());
            } else {
                others.put(id, version);
            }
        });
        if (!others.isEmpty()) {
            reader.apply(others).forEach((id, value) -> {
                recent.put(id, new Read<>(others.get(id), value));
                found.put(id, value);
            });
        }
        return found;
    }
}
