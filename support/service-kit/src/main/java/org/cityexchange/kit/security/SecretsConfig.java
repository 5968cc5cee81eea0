package org.cityexchange.kit.security;

import io.smallrye.config.ConfigMapping;

/** The keys a deployment brings; both services of one deployment share them. */
@ConfigMapping(prefix = "city-exchange.secrets")
public interface SecretsConfig {

    /** Signs page cursors: at least 32 bytes in Base64. */
    String cursorKey();

    /**
     * Makes {@code personRef}s: {@code <version>:<at least 32 bytes in Base64>}, the current key first, behind it,
     * comma-separated, former ones under which references may still come in.
     */
    String personRefKey();
}
