package org.cityexchange.stack.issuer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cityexchange.stack.process.Folders;
import org.cityexchange.stack.process.StackException;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** An RSA key that signs tokens. */
public final class SigningKey {
    // The default of MicroProfile JWT, so that the services need no setting for it.
    private static final String ALGORITHM = AlgorithmIdentifiers.RSA_USING_SHA256;
    private static final int BITS = 2048;

    private final RsaJsonWebKey key;

    private SigningKey(RsaJsonWebKey key) {
        this.key = key;
    }

    /** A new key, known to nobody. */
    public static SigningKey generate() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(BITS);
            key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
            key.setUse("sig");
            key.setAlgorithm(ALGORITHM);
            return new SigningKey(key);
        } catch (JoseException e) {
            throw new StackException("This Java cannot make an RSA key.", e);
        }
    }

    /** Reads the key in that file. */
    public static SigningKey load(Path file) throws IOException {
        try {
            return new SigningKey((RsaJsonWebKey) JsonWebKey.Factory.newJwk(Files.readString(file)));
        } catch (JoseException e) {
            throw new StackException("The key of the token issuer in " + file + " cannot be read.", e);
        }
    }

    /** Reads the key in that file, or makes one there that only its owner may read. */
    public static SigningKey loadOrCreate(Path file) throws IOException {
        if (Files.exists(file)) {
            return load(file);
        }
        SigningKey made = generate();
        Folders.create(file.getParent());
        Folders.writeSecret(file, made.key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
        return made;
    }

    /** The token with these claims. */
    public String sign(JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(ALGORITHM);
        signature.setHeader("typ", "JWT");
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new StackException("The token could not be signed.", e);
        }
    }

    /** The public half, as a JSON Web Key Set. */
    String toJwks() {
        return new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }
}
