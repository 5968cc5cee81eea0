package org.cityexchange.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A stored answer is readable to whoever knows the key, and to nobody else. */
class StoredAnswerTest {

    private static final StoredAnswer ANSWER =
            new StoredAnswer(201, Map.of("Location", "/v1/x/1", "ETag", "\"0\""), "{\"token\":\"시크릿\"}");

    @Test
    void itIsOpenedWithItsKeyToTheByte() {
        assertThat(StoredAnswer.opened(ANSWER.sealedWith("a-key-of-16-char"), "a-key-of-16-char"))
                .isEqualTo(ANSWER);
    }

    @Test
    void nothingOfItCanBeReadWithoutTheKey() {
        var sealed = ANSWER.sealedWith("a-key-of-16-char");
        assertThat(new String(sealed, StandardCharsets.UTF_8))
                .doesNotContain("token")
                .doesNotContain("시크릿");
        assertThat(ANSWER.sealedWith("a-key-of-16-char")).isNotEqualTo(sealed);
        assertThatThrownBy(() -> StoredAnswer.opened(sealed, "another-key-of-it"))
                .isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> StoredAnswer.opened(sealed, "a-key-of-16-char"))
                .isInstanceOf(IllegalStateException.class);
    }
}
