package org.cityexchange.training.city;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.cityexchange.contracts.CityStatus;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/** What must hold of a city by itself. */
final class CityRules {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Set<CityStatus> CHANGEABLE =
            EnumSet.of(CityStatus.PROPOSED, CityStatus.ACTIVE, CityStatus.RETIRED);
    private static final Set<CityStatus> PUBLIC = EnumSet.of(CityStatus.ACTIVE, CityStatus.MERGED, CityStatus.RETIRED);

    private CityRules() {}

    /** Whether a city may go from this status to the next. Merging is a change of its own, not one of status alone. */
    static boolean canBecome(CityStatus status, CityStatus next) {
        return successors(status).contains(next);
    }

    static List<CityStatus> successors(CityStatus status) {
        return switch (status) {
            case PROPOSED -> List.of(CityStatus.ACTIVE, CityStatus.REJECTED);
            case ACTIVE -> List.of(CityStatus.RETIRED);
            case REJECTED, MERGED, RETIRED -> List.of();
        };
    }

    /** Whether anybody may see a city of that status: what nobody has checked may be anything. */
    static boolean isPublic(CityStatus status) {
        return PUBLIC.contains(status);
    }

    /** The statuses that anybody may see. */
    static Set<CityStatus> publicStatuses() {
        return EnumSet.copyOf(PUBLIC);
    }

    /** A code that can be told from an id. */
    static String newCode(String code) {
        if (CityRepository.id(code).isPresent()) {
            throw DomainException.at("/code", ErrorCode.INVALID_VALUE, code);
        }
        return code;
    }

    static void unchanged(String name, String present, String wanted) {
        if (!present.equals(wanted)) {
            throw DomainException.at("/" + name, ErrorCode.FIELD_IMMUTABLE, name);
        }
    }

    static void demandChangeable(String code, CityStatus status) {
        if (!CHANGEABLE.contains(status)) {
            throw new DomainException(ErrorCode.CITY_NOT_ACTIVE, code, status);
        }
    }

    /** Both coordinates or none, names of a sensible length on one line. */
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
