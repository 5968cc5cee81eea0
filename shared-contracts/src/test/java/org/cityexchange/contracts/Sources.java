package org.cityexchange.contracts;

import java.nio.file.Path;

/** Where the committed files of this module lie; tests run in the module's folder. */
final class Sources {

    static final Path SCHEMAS = Path.of("src/main/resources/org/cityexchange/contracts/schemas");
    static final Path SAMPLES = Path.of("src/main/resources/org/cityexchange/contracts/samples");
    static final Path ASYNC_API = Path.of("../docs/api/exchange.asyncapi.yaml");

    /** {@code -Dcontracts.rewrite} writes what can be derived anew, instead of comparing it. */
    static final boolean REWRITE = System.getProperty("contracts.rewrite") != null;

    private Sources() {}
}
