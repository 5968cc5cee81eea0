package org.cityexchange.kit.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

/** What is kept encrypted. */
class KeyRingTest {

    private static final String FIRST = "2026:" + key('a');
    private static final String SECOND = "2027:" + key('b');
    private static final byte[] PLAIN = "arrives at noon".getBytes(UTF_8);

    private static String key(char each) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(each).repeat(32).getBytes(UTF_8));
    }

    @Test
    void whatWasSealedOpensInItsOwnContextOnly() {
        var ring = KeyRing.of(FIRST);
        var sealed = ring.seal(PLAIN, "row 1");
        assertThat(ring.open(sealed, "row 1")).isEqualTo(PLAIN);
        assertThat(sealed).startsWith("2026:");
        assertThat(ring.seal(PLAIN, "row 1")).isNotEqualTo(sealed);
        assertThatThrownBy(() -> ring.open(sealed, "row 2")).isInstanceOf(IllegalStateException.class);
        var changed = sealed.substring(0, 10) + (sealed.charAt(10) == 'A' ? 'B' : 'A') + sealed.substring(11);
        assertThatThrownBy(() -> ring.open(changed, "row 1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anEarlierKeyOpensAsLongAsItIsOnTheRing() {
        var old = KeyRing.of(FIRST).seal(PLAIN, "row 1");
        var rotated = KeyRing.of(SECOND + ", " + FIRST);
        assertThat(rotated.open(old, "row 1")).isEqualTo(PLAIN);
        assertThat(rotated.seal(PLAIN, "row 1")).startsWith("2027:");
        assertThatThrownBy(() -> KeyRing.of(SECOND).open(old, "row 1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2026");
    }

    @Test
    void keysOfAnotherFormAreRefused() {
        for (var wrong : new String[] {"", key('a'), "1:AAAA", FIRST + "," + FIRST, ":" + key('a')}) {
            assertThatThrownBy(() -> KeyRing.of(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
