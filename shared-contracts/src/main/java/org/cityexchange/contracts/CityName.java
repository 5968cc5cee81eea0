package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

/**
 * One more name of a city.
 *
 * @param language the BCP 47 tag of the name's language
 * @param kind what sort of name it is
 * @param name the name as written in that language
 */
public record CityName(String language, CityNameKind kind, String name) {

    /** Checks the components. */
    public CityName {
        Checks.language(language, "language");
        requireNonNull(kind, "kind");
        Checks.notBlank(name, "name");
    }
}
