package org.cityexchange.training.city;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.contracts.CityName;
import org.cityexchange.contracts.CityNameKind;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.LocalizedText;

/**
 * A name of a city beside its present official ones, or one that is to become official.
 *
 * @param until the last day on which it was in use, or null
 */
record FurtherName(UUID id, String language, CityNameKind kind, String name, LocalDate since, LocalDate until) {

    /** A name asked for beside the official ones. */
    static FurtherName further(CityNameRequest request) {
        if (request.kind() == CityNameKind.OFFICIAL) {
            throw DomainException.at("/kind", ErrorCode.INVALID_VALUE, request.kind());
        }
        if (request.since() != null
                && request.until() != null
                && request.until().isBefore(request.since())) {
            throw DomainException.at("/until", ErrorCode.INVALID_VALUE, request.until());
        }
        return of(request);
    }

    /** An official name asked for: it is in use on that day, so it has begun and has no last day. */
    static FurtherName official(CityNameRequest request, LocalDate today) {
        if (request.since() != null && request.since().isAfter(today)) {
            throw DomainException.at("/since", ErrorCode.INVALID_VALUE, request.since());
        }
        if (request.until() != null) {
            throw DomainException.at("/until", ErrorCode.INVALID_VALUE, request.until());
        }
        return of(request);
    }

    private static FurtherName of(CityNameRequest request) {
        // a text by language has its tag in the canonical form
        var text = new LocalizedText(Map.of(request.language(), request.name())).byTag();
        var entry = text.entrySet().iterator().next();
        return new FurtherName(
                Ids.next(), entry.getKey(), request.kind(), entry.getValue(), request.since(), request.until());
    }

    /** What the other service is told of it. */
    CityName state() {
        return new CityName(language, kind, name);
    }

    /** Whether both say the same name of the same kind in the same language, and of the same time. */
    boolean saysTheSameAs(FurtherName other) {
        return state().equals(other.state())
                && (since == null || other.until == null || !since.isAfter(other.until))
                && (other.since == null || until == null || !other.since.isAfter(until));
    }

    /** Whether it is known to have been official on that day; a historical name without an end may not have been. */
    boolean wasOfficialOn(LocalDate day) {
        return kind == CityNameKind.HISTORICAL
                && until != null
                && !day.isAfter(until)
                && (since == null || !day.isBefore(since));
    }

    CityNameView toView() {
        return new CityNameView(id, language, kind, name, since, until);
    }
}
