package org.cityexchange.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cityexchange.stack.issuer.Minter;
import org.cityexchange.stack.issuer.Role;
import org.cityexchange.stack.issuer.SigningKey;
import org.cityexchange.stack.issuer.TokenRequest;
import org.cityexchange.stack.process.StackException;

/**
 * Tokens for tests, signed here with the key of the stack's issuer, and false ones.
 *
 * <p>Each method that changes something gives another {@code Tokens}; what was asked for before is given again.
 */
public final class Tokens {
    private final Minter minter;
    /** Signing is slow, and tests ask for the same tokens all the time. */
    private final Map<TokenRequest, String> minted = new ConcurrentHashMap<>();

    private Tokens(Minter minter) {
        this.minter = minter;
    }

    /** Tokens the services of that stack accept. */
    public static Tokens of(StackInfo stack) {
        try {
            return new Tokens(Minter.of(SigningKey.load(stack.issuerKeyFile()), stack.issuer()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tokens of the stack the tests of this build share. */
    public static Tokens shared() {
        return of(SharedStack.connect());
    }

    /** A token without scopes; an {@code organizer} gets both institutions of the demonstration. */
    public String token(String role) {
        return token(role, List.of(), List.of());
    }

    /** A token of somebody who acts for those institutions. */
    public String forInstitutions(String role, String... institutions) {
        return token(role, List.of(institutions), List.of());
    }

    /** A token of somebody who acts for those cities. */
    public String forCities(String role, String... cities) {
        return token(role, List.of(), List.of(cities));
    }

    /** A token with those scopes. */
    public String token(String role, List<String> institutions, List<String> cities) {
        return minted.computeIfAbsent(TokenRequest.of(role(role), institutions, cities), minter::mint);
    }

    /** A token of a certain person. */
    public String token(String role, String subject, List<String> institutions, List<String> cities) {
        return minted.computeIfAbsent(new TokenRequest(role(role), subject, institutions, cities), minter::mint);
    }

    private static Role role(String name) {
        return Role.named(name).orElseThrow(() -> new StackException(Role.refusal(name)));
    }

    /** Tokens whose time is over. */
    public Tokens expired() {
        return new Tokens(new Minter(minter.key(), minter.issuer(), minter.audience(), Duration.ofHours(-1)));
    }

    /** Tokens made for somebody else. */
    public Tokens forAudience(String audience) {
        return new Tokens(new Minter(minter.key(), minter.issuer(), audience, minter.lifetime()));
    }

    /** Tokens that name another issuer. */
    public Tokens fromIssuer(String issuer) {
        return new Tokens(new Minter(minter.key(), URI.create(issuer), minter.audience(), minter.lifetime()));
    }

    /** Tokens signed with a key the issuer never had. */
    public Tokens withOtherKey() {
        return new Tokens(new Minter(SigningKey.generate(), minter.issuer(), minter.audience(), minter.lifetime()));
    }
}
