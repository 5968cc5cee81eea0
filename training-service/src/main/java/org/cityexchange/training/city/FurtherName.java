package org.cityexchange.training.city;

import java.time.LocalDate;
import java.util.UUID;
import org.cityexchange.contracts.CityName;
import org.cityexchange.contracts.CityNameKind;

/**
 * A name of a city beside its present official ones.
 *
 * @param until the last day on which it was in use, or null
 */
record FurtherName(UUID id, String language, CityNameKind kind, String name, LocalDate since, LocalDate until) {

    /** What the other service is told of it. */
    CityName state() {
        return new CityName(language, kind, name);
    }

    /** Whether both say the same name of the same kind in the same language. */
    boolean saysTheSameAs(FurtherName other) {
        return state().equals(other.state());
    }

    CityNameView toView() {
        return new CityNameView(id, language, kind, name, since, until);
    }
}
