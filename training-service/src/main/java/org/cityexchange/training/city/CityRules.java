package org.cityexchange.training.city;

import java.util.regex.Pattern;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/** What must hold of what is said about a city. */
final class CityRules {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private CityRules() {}

    /** A code that can be told from an id. */
    static String newCode(String code) {
        if (CityRepository.id(code).isPresent()) {
            throw DomainException.at("/code", ErrorCode.INVALID_VALUE, code);
        }
        return code;
    }

    /** Refuses another value for what is for ever. */
    static void unchanged(String name, String present, String wanted) {
        if (!present.equals(wanted)) {
            throw DomainException.at("/" + name, ErrorCode.FIELD_IMMUTABLE, name);
        }
    }

    /** Both coordinates or none, names of a sensible length on one line, not within itself. */
    static void check(CityDetails details) {
        if ((details.lat() == null) != (details.lon() == null)) {
            throw DomainException.at(details.lat() == null ? "/lat" : "/lon", ErrorCode.REQUIRED);
        }
        details.names().byTag().forEach((language, name) -> {
            if (name.length() > City.LONGEST_NAME || CONTROL.matcher(name).find()) {
                throw DomainException.at("/names/" + language, ErrorCode.INVALID_VALUE, language);
            }
        });
        if (details.code().equals(details.parent())) {
            throw DomainException.at("/parent", ErrorCode.CYCLE, details.code());
        }
    }
}
