package org.cityexchange.stack.issuer;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

/**
 * Makes tokens.
 *
 * @param issuer the claim {@code iss}
 * @param audience the claim {@code aud}
 * @param lifetime from now on; may be negative for a token that has expired
 */
public record Minter(SigningKey key, URI issuer, String audience, Duration lifetime) {
    /** The audience both services accept. */
    public static final String AUDIENCE = "city-exchange";

    private static final Duration DAY_OF_WORK = Duration.ofHours(12);

    /** The one whose tokens the services accept. */
    public static Minter of(SigningKey key, URI issuer) {
        return new Minter(key, issuer, AUDIENCE, DAY_OF_WORK);
    }

    /** A signed token for that request. */
    public String mint(TokenRequest request) {
        Instant end = Instant.now().plus(lifetime);
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer.toString());
        claims.setSubject(request.subject());
        claims.setAudience(audience);
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setIssuedAt(NumericDate.fromSeconds(end.minus(lifetime.abs()).getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(end.getEpochSecond()));
        claims.setStringListClaim("groups", List.of(request.role().wireName()));
        claims.setStringListClaim("institutions", request.institutions());
        claims.setStringListClaim("cities", request.cities());
        return key.sign(claims);
    }
}
