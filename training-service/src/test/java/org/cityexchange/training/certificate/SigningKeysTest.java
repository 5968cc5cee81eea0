package org.cityexchange.training.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.cityexchange.training.certificate.Samples.KEYS;
import static org.cityexchange.training.certificate.Samples.OTHER_KEYS;
import static org.cityexchange.training.certificate.Samples.config;

import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

class SigningKeysTest {

    private static final Map<String, Object> CLAIMS = Map.of("jti", "urn:uuid:0", "name", "교육생");

    private final SigningKeys keys = new SigningKeys(config(KEYS));

    @Test
    void whatWasSignedIsVerifiedWithTheKeyThatItsHeaderPointsTo() throws JoseException {
        var signed = keys.sign(CLAIMS);
        assertThat(keys.verified(signed)).contains(CLAIMS);
        assertThat(keys.sign(CLAIMS)).isEqualTo(signed);

        var header = JsonUtil.parseJson(text(signed.split("\\.", -1)[0]));
        assertThat(header)
                .containsOnlyKeys("alg", "kid", "typ")
                .containsEntry("alg", "RS256")
                .containsEntry("typ", "JWT");
        var kid = (String) header.get("kid");
        assertThat(kid).startsWith("https://training.example.org/v1/credential-keys/");
        var shown = keys.key(kid.substring(kid.lastIndexOf('/') + 1)).orElseThrow();
        assertThat(shown).doesNotContainKeys("d", "p", "q", "dp", "dq", "qi");
        var stranger = new JsonWebSignature();
        stranger.setCompactSerialization(signed);
        stranger.setKey(PublicJsonWebKey.Factory.newPublicJwk(shown).getPublicKey());
        assertThat(stranger.verifySignature()).isTrue();
    }

    @Test
    void whateverIsChangedTheProofDoesNotHold() {
        var parts = keys.sign(CLAIMS).split("\\.", -1);
        var otherClaims = base64("{\"jti\":\"urn:uuid:0\",\"name\":\"Somebody Else\"}");
        assertThat(keys.verified(parts[0] + "." + otherClaims + "." + parts[2])).isEmpty();
        assertThat(keys.verified(parts[0] + "." + parts[1] + "." + parts[2].substring(4)))
                .isEmpty();
        assertThat(keys.verified(parts[0] + "." + parts[1] + ".")).isEmpty();
        assertThat(keys.verified(base64("{\"alg\":\"none\"}") + "." + parts[1] + "."))
                .isEmpty();
        assertThat(keys.verified(new SigningKeys(config(OTHER_KEYS)).sign(CLAIMS)))
                .isEmpty();
        assertThat(keys.verified(base64("{\"alg\":\"RS256\",\"kid\":5}") + "." + parts[1] + "." + parts[2]))
                .isEmpty();
        assertThat(keys.verified(base64("{\"alg\":5}") + "." + parts[1] + "." + parts[2]))
                .isEmpty();
        assertThat(keys.verified("no token")).isEmpty();
        assertThat(keys.verified("")).isEmpty();
    }

    @Test
    void thePublicKeyIsNoSecretToSignWith() throws JoseException {
        var kid = keys.sign(CLAIMS).split("\\.", -1)[0];
        var forged = new JsonWebSignature();
        forged.setPayload(JsonUtil.toJson(CLAIMS));
        forged.setAlgorithmHeaderValue("HS256");
        forged.setKeyIdHeaderValue((String) JsonUtil.parseJson(text(kid)).get("kid"));
        forged.setKey(new javax.crypto.spec.SecretKeySpec(KEYS.getPublic().getEncoded(), "HmacSHA256"));
        assertThat(keys.verified(forged.getCompactSerialization())).isEmpty();
    }

    @Test
    void whatARetiredKeySignedIsStillBelievedAndBothAreShown() {
        var signed = keys.sign(CLAIMS);
        var next = new SigningKeys(config(OTHER_KEYS, KEYS));
        assertThat(next.verified(signed)).contains(CLAIMS);
        assertThat(next.verified(next.sign(CLAIMS))).contains(CLAIMS);
        assertThat((java.util.List<?>) next.keySet().get("keys")).hasSize(2);
        assertThat(new SigningKeys(config(OTHER_KEYS)).verified(signed)).isEmpty();
    }

    @Test
    void aKeyThatIsTooShortIsRefusedWithoutBeingQuoted() throws NoSuchAlgorithmException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        var weak = config(generator.generateKeyPair());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SigningKeys(weak))
                .withMessageContaining("2048")
                .withMessageNotContaining(weak.signingKey().substring(0, 8))
                .withNoCause();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String base64) {
        return new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8);
    }
}
