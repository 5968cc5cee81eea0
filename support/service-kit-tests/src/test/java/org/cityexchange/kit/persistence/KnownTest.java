package org.cityexchange.kit.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KnownTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final UUID THREE = new UUID(0, 3);

    private final Known<String> known = new Known<>(2);
    private final List<UUID> read = new ArrayList<>();

    private Map<UUID, String> get(Map<UUID, Integer> versions) {
        return known.get(versions, others -> {
            read.addAll(others.keySet());
            return others.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, other -> other.getKey() + " in " + other.getValue()));
        });
    }

    @Test
    void whatIsKnownInItsVersionIsNotReadAgain() {
        get(Map.of(ONE, 0, TWO, 5));
        assertThat(get(Map.of(ONE, 0, TWO, 5))).isEqualTo(Map.of(ONE, ONE + " in 0", TWO, TWO + " in 5"));
        assertThat(read).containsExactlyInAnyOrder(ONE, TWO);
    }

    @Test
    void whatHasChangedIsReadAnewAndNothingElse() {
        get(Map.of(ONE, 0, TWO, 5));
        assertThat(get(Map.of(ONE, 1, TWO, 5))).containsEntry(ONE, ONE + " in 1");
        assertThat(read).containsExactlyInAnyOrder(ONE, TWO, ONE);
    }

    @Test
    void whatWasNotAskedForLongestGoesFirst() {
        get(Map.of(ONE, 0));
        get(Map.of(TWO, 0));
        get(Map.of(ONE, 0));
        get(Map.of(THREE, 0));
        get(Map.of(ONE, 0));
        assertThat(read).containsExactly(ONE, TWO, THREE);
    }

    @Test
    void moreThanAreKeptAreAnsweredAllTheSame() {
        assertThat(get(Map.of(ONE, 0, TWO, 0, THREE, 0))).hasSize(3);
    }
}
