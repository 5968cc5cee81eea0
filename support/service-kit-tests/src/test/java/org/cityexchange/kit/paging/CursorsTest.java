package org.cityexchange.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.SecretsConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cursors are good for their own list and cannot be made or changed by others. */
class CursorsTest {

    private static final List<String> VALUES = List.of("2030-05-01T00:00:00Z", "가 \"나\"", "01936e2a");

    private final Cursors cursors = with("k".repeat(32));

    private static Cursors with(String key) {
        return new Cursors(new SecretsConfig() {
            @Override
            public String cursorKey() {
                return Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public String personRefKey() {
                throw new UnsupportedOperationException();
            }
        });
    }

    private static void assertInvalid(Cursors cursors, String list, String cursor) {
        assertThatThrownBy(() -> cursors.read(list, cursor))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_CURSOR));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var cursor = cursors.write("events|slug", VALUES);
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(cursors.read("events|slug", cursor)).isEqualTo(VALUES);
    }

    @Test
    void everyChangedCharacterIsNoticed() {
        var cursor = cursors.write("events", VALUES);
        for (int i = 0; i < cursor.length() - 1; i++) {
            var changed = cursor.charAt(i) == 'A' ? 'B' : 'A';
            assertInvalid(cursors, "events", cursor.substring(0, i) + changed + cursor.substring(i + 1));
        }
        assertInvalid(cursors, "events", cursor.substring(4));
    }

    @Test
    void anotherListOrKeyDoesNotFit() {
        var cursor = cursors.write("events", VALUES);
        assertInvalid(cursors, "reports", cursor);
        assertInvalid(with("x".repeat(32)), "events", cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "not base64!", "AAAAAAAAAAAAAAAAAAAAAA"})
    void whatIsNoCursorIsRefused(String cursor) {
        assertInvalid(cursors, "events", cursor);
    }
}
