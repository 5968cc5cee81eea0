package org.cityexchange.kit.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import org.cityexchange.kit.text.Texts;

/**
 * The pseudonym under which a person is known to both services: HMAC-SHA-256 over the normalised e-mail address with a
 * shared, versioned key. It may travel and stand in filters; the address cannot be found from it without the key.
 */
@ApplicationScoped
public class PersonRefs {

    private final String version;
    private final byte[] key;

    PersonRefs(SecretsConfig secrets) {
        var parts = secrets.personRefKey().split(":", 2);
        if (parts.length != 2 || Base64.getDecoder().decode(parts[1]).length < 32) {
            throw new IllegalArgumentException(
                    "city-exchange.secrets.person-ref-key must be <version>:<at least 32 bytes in Base64>");
        }
        version = parts[0];
        key = Base64.getDecoder().decode(parts[1]);
    }

    /** The reference of whoever has this address, as {@code <key version>.<43 characters>}; the spelling does not matter. */
    public String of(String email) {
        var mac = Secrets.hmac(key, Texts.normalizedEmail(email));
        return version + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }
}
