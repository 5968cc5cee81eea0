package org.cityexchange.training.certificate;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What credentials are signed with, and where what they point to is. */
@ConfigMapping(prefix = "city-exchange.credentials")
interface CredentialsConfig {

    /** Where people reach this service. */
    URI publicUrl();

    /** The key that signs: RSA, PKCS #8 in Base64. */
    String signingKey();

    /** What the tokens of verification links are kept under, to print them again; see {@code KeyRing}. */
    String dataKeys();

    /** Public halves (X.509 in Base64) of keys that signed earlier and are still to be believed. */
    Optional<List<String>> retiredKeys();
}
