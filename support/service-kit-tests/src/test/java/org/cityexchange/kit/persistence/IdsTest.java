package org.cityexchange.kit.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Identifiers, and what only looks like one. */
class IdsTest {

    @Test
    void laterOnesAreGreater() {
        var ids = Stream.generate(Ids::next).limit(1000).map(UUID::toString).toList();
        assertThat(ids).isSorted().doesNotHaveDuplicates();
        assertThat(UUID.fromString(ids.get(0)).version()).isEqualTo(7);
    }

    @Test
    void anIdentifierIsReadInEitherCase() {
        var id = Ids.next();
        assertThat(Ids.parse(id.toString())).contains(id);
        assertThat(Ids.parse(id.toString().toUpperCase(Locale.ROOT))).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "exchange-forum-2020", "2020-10-22-a-b", "1-1-1-1-1", "01936e2a-7c5b-7000-8000-00000000000g"
            })
    void aSlugIsNone(String slug) {
        assertThat(Ids.parse(slug)).isEmpty();
    }
}
