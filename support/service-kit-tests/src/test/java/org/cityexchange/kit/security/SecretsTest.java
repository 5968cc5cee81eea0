package org.cityexchange.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tokens and pseudonyms. */
class SecretsTest {

    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);

    private static PersonRefs refs(String keys) {
        return PersonRefs.under(keys);
    }

    private static String key(String version, String letter) {
        return version + ":"
                + Base64.getEncoder().encodeToString(letter.repeat(32).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void tokensAreLongAndNeverTheSame() {
        var tokens = Stream.generate(Secrets::newToken).limit(1000).toList();
        assertThat(tokens).doesNotHaveDuplicates().allMatch(token -> token.matches("[0-9A-Za-z]{26}"));
    }

    @Test
    void aTokenOpensWhatItWasHashedFor() {
        var hash = Secrets.hash("token");
        assertThat(Secrets.matches("token", hash)).isTrue();
        assertThat(Secrets.matches("token ", hash)).isFalse();
        assertThat(Secrets.matches(null, hash)).isFalse();
        assertThat(Secrets.matches("token", null)).isFalse();
    }

    /** Test case 2 of RFC 4231. */
    @Test
    void theKeyedHashIsTheStandardOne() {
        var mac = Secrets.hmac("Jefe".getBytes(StandardCharsets.UTF_8), "what do ya want for nothing?");
        assertThat(HexFormat.of().formatHex(mac))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void aPersonHasOneReferenceHoweverTheAddressIsWritten() {
        var refs = refs("v1:" + Base64.getEncoder().encodeToString(KEY));
        var ref = refs.of("a.b@example.org");
        assertThat(ref).matches("v1\\.[A-Za-z0-9_-]{43}");
        assertThat(refs.of(" A.B@Example.ORG ")).isEqualTo(ref);
        assertThat(refs.of("ａ.b@example.org")).isEqualTo(ref);
        assertThat(refs.of("a.c@example.org")).isNotEqualTo(ref);
        assertThat(refs("v2:"
                                + Base64.getEncoder()
                                        .encodeToString("x".repeat(32).getBytes(StandardCharsets.UTF_8)))
                        .of("a.b@example.org"))
                .startsWith("v2.")
                .isNotEqualTo("v2" + ref.substring(2));
    }

    @Test
    void aShortKeyOrOneWithoutAVersionIsRefused() {
        assertThatThrownBy(() -> refs("v1:AAAA")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> refs(Base64.getEncoder().encodeToString(KEY)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void afterARotationTheCurrentKeyIsUsedAndTheFormerOneStillRecognised() {
        var before = refs(key("1", "a"));
        var rotated = refs(key("2", "b") + ", " + key("1", "a"));
        var after = refs(key("2", "b"));
        assertThat(rotated.current()).isEqualTo("2");
        assertThat(rotated.of("a.b@example.org")).startsWith("2.").isEqualTo(after.of("A.B@example.org"));
        assertThat(rotated.all("a.b@example.org"))
                .containsExactly(after.of("a.b@example.org"), before.of("a.b@example.org"));
        assertThat(PersonRefs.versionOf(before.of("a.b@example.org"))).isEqualTo("1");
        assertThatThrownBy(() -> refs(key("1", "a") + "," + key("1", "b")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> refs(key("1.0", "a"))).isInstanceOf(IllegalArgumentException.class);
    }
}
