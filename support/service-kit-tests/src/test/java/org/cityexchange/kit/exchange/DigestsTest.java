package org.cityexchange.kit.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.DigestSource.Entry;
import org.junit.jupiter.api.Test;

class DigestsTest {

    private static final Entry ONE = new Entry(new UUID(0, 1), 3, "ACTIVE");
    private static final Entry TWO = new Entry(new UUID(0, 2), 1, "RETIRED");

    static final String EXPECTED = sha256("""
            00000000-0000-0000-0000-000000000001:3:ACTIVE
            00000000-0000-0000-0000-000000000002:1:RETIRED
            """);

    @Test
    void itIsMadeOverOneLineForEachThing() {
        assertThat(digest(ONE, TWO)).isEqualTo(EXPECTED);
    }

    @Test
    void whatIsToldInAnotherOrderThanThatOfTheIdsIsRefused() {
        assertThatThrownBy(() -> digest(TWO, ONE)).hasMessageContaining("order");
        assertThatThrownBy(() -> digest(ONE, ONE)).hasMessageContaining("order");
    }

    @Test
    void everyDifferenceShows() {
        var digests = List.of(
                digest(),
                digest(ONE),
                digest(ONE, TWO),
                digest(new Entry(ONE.id(), 4, "ACTIVE"), TWO),
                digest(new Entry(ONE.id(), 3, "MERGED"), TWO));
        assertThat(digests).doesNotHaveDuplicates();
    }

    private static String digest(Entry... entries) {
        return Digests.digest(new Source(List.of(entries))).sha256();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Source(List<Entry> all) implements DigestSource {
        @Override
        public Topic topic() {
            return Topic.TRAINING_CITY;
        }

        @Override
        public Stream<Entry> entries() {
            return all.stream();
        }
    }

    /** What the running kit shows. */
    @ApplicationScoped
    static class TwoCities implements DigestSource {
        @Override
        public Topic topic() {
            return Topic.TRAINING_CITY;
        }

        @Override
        public Stream<Entry> entries() {
            return Stream.of(ONE, TWO);
        }
    }
}
