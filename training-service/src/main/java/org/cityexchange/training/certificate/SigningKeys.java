package org.cityexchange.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * The keys of this service: the one that signs, and those that signed before it. Open Badges 3.0 asks of a header that it
 * names RS256 and, as {@code kid}, a URL where the public key is, and says nothing else.
 */
@ApplicationScoped
class SigningKeys {

    static final String PATH = "/v1/credential-keys";

    private static final String ALGORITHM = AlgorithmIdentifiers.RSA_USING_SHA256;
    private static final int LEAST_BITS = 2048;

    private final RsaJsonWebKey signer;
    private final RSAPrivateCrtKey privateKey;
    private final Map<String, RsaJsonWebKey> byId = new LinkedHashMap<>();
    private final String base;

    SigningKeys(CredentialsConfig config) {
        base = config.publicUrl().resolve(PATH).toString();
        try {
            var rsa = KeyFactory.getInstance("RSA");
            privateKey = (RSAPrivateCrtKey) rsa.generatePrivate(new PKCS8EncodedKeySpec(bytes(config.signingKey())));
            signer = known((RSAPublicKey)
                    rsa.generatePublic(new RSAPublicKeySpec(privateKey.getModulus(), privateKey.getPublicExponent())));
            for (var retired : config.retiredKeys().orElse(List.of())) {
                known((RSAPublicKey) rsa.generatePublic(new X509EncodedKeySpec(bytes(retired))));
            }
        } catch (GeneralSecurityException | ClassCastException | IllegalArgumentException e) {
            // the cause may quote the key
            throw new IllegalArgumentException("city-exchange.credentials: signing-key must be an RSA key of at least "
                    + LEAST_BITS + " bits, PKCS #8 in Base64, retired-keys public ones, X.509 in Base64");
        }
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64.strip());
    }

    private RsaJsonWebKey known(RSAPublicKey key) {
        if (key.getModulus().bitLength() < LEAST_BITS) {
            throw new IllegalArgumentException("too short");
        }
        var jwk = new RsaJsonWebKey(key);
        jwk.setKeyId(jwk.calculateBase64urlEncodedThumbprint("SHA-256"));
        jwk.setUse("sig");
        jwk.setAlgorithm(ALGORITHM);
        byId.put(jwk.getKeyId(), jwk);
        return jwk;
    }

    /** The claims, signed: a compact JWS (RFC 7515). The same claims give the same bytes. */
    String sign(Map<String, Object> claims) {
        var jws = new JsonWebSignature();
        jws.setPayload(JsonUtil.toJson(claims));
        jws.setAlgorithmHeaderValue(ALGORITHM);
        jws.setKeyIdHeaderValue(base + "/" + signer.getKeyId());
        jws.setHeader("typ", "JWT");
        jws.setKey(privateKey);
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e); // the key and the algorithm were checked when the service started
        }
    }

    /** The claims of something that one of these keys signed; empty for everything else, whatever is wrong with it. */
    Optional<Map<String, Object>> verified(String compact) {
        var jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, ALGORITHM));
        try {
            jws.setCompactSerialization(compact);
            var key = named(jws.getKeyIdHeaderValue());
            if (key.isEmpty()) {
                return Optional.empty();
            }
            jws.setKey(key.get().getPublicKey());
            return jws.verifySignature() ? Optional.of(JsonUtil.parseJson(jws.getPayload())) : Optional.empty();
        } catch (JoseException | ClassCastException e) {
            // the second: a header that is no text
            return Optional.empty();
        }
    }

    /** The key behind a {@code kid}; this service may have had another address when it was written. */
    private Optional<RsaJsonWebKey> named(String kid) {
        return Optional.ofNullable(kid).map(url -> byId.get(url.substring(url.lastIndexOf('/') + 1)));
    }

    /** All public keys as a JSON Web Key Set (RFC 7517), the one in use first. */
    Map<String, Object> keySet() {
        return Map.of("keys", byId.values().stream().map(SigningKeys::shown).toList());
    }

    /** One public key. */
    Optional<Map<String, Object>> key(String id) {
        return Optional.ofNullable(byId.get(id)).map(SigningKeys::shown);
    }

    private static Map<String, Object> shown(RsaJsonWebKey key) {
        return key.toParams(OutputControlLevel.PUBLIC_ONLY);
    }
}
