package org.cityexchange.kit.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cityexchange.kit.text.Texts;

/**
 * The pseudonyms under which a person is known to both services: HMAC-SHA-256 over the normalised e-mail address with a
 * shared, versioned key. They may travel and stand in filters; the address cannot be found from them without the key.
 *
 * <p>There may be several keys: what is sent bears the current one, what was sent under a former one is still recognised.
 */
@ApplicationScoped
public class PersonRefs {

    private static final int SHORTEST_KEY = 32;

    private final Map<String, byte[]> keys;
    private final String current;

    @Inject
    PersonRefs(SecretsConfig secrets) {
        this(keys(secrets.personRefKey()));
    }

    private PersonRefs(Map<String, byte[]> keys) {
        this.keys = keys;
        this.current = keys.keySet().iterator().next();
    }

    /**
     * The pseudonyms under these keys; {@link IllegalArgumentException} for any other form.
     *
     * @param keys {@code <version>:<at least 32 bytes in Base64>}, comma-separated, the current one first
     */
    public static PersonRefs under(String keys) {
        return new PersonRefs(keys(keys));
    }

    private static Map<String, byte[]> keys(String configured) {
        var keys = new LinkedHashMap<String, byte[]>();
        for (var each : configured.split(",", -1)) {
            var parts = each.strip().split(":", 2);
            if (parts.length != 2
                    || !parts[0].matches("[A-Za-z0-9_-]{1,20}")
                    || keys.put(parts[0], Base64.getDecoder().decode(parts[1])) != null
                    || keys.get(parts[0]).length < SHORTEST_KEY) {
                throw new IllegalArgumentException(
                        "city-exchange.secrets.person-ref-key must be <version>:<at least 32 bytes in Base64>, the current"
                                + " one first, former ones behind it with commas between, each version once");
            }
        }
        return keys;
    }

    /** The reference of whoever has this address, as {@code <key version>.<43 characters>}; the spelling does not matter. */
    public String of(String email) {
        return under(current, email);
    }

    /** Every reference that whoever has this address may be known by, the current one first. */
    public List<String> all(String email) {
        return keys.keySet().stream().map(version -> under(version, email)).toList();
    }

    /** The same under one of the {@link #versions}. */
    public String under(String version, String email) {
        var mac = Secrets.hmac(keys.get(version), Texts.normalizedEmail(email));
        return version + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    /** The versions of the keys there are, the current one first. */
    public Set<String> versions() {
        return keys.keySet();
    }

    /** The version of the key that references are made with now. */
    public String current() {
        return current;
    }

    /** The version of the key that a reference was made with. */
    public static String versionOf(String personRef) {
        return personRef.substring(0, personRef.indexOf('.'));
    }
}
