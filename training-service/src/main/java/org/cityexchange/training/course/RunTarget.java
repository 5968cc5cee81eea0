package org.cityexchange.training.course;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.cityexchange.training.country.Continent;
import org.cityexchange.training.country.ContinentScheme;

/** The columns that keep a target and the scope that follows from it. A value. */
@Embeddable
class RunTarget {

    @Enumerated(EnumType.STRING)
    private ContinentScheme targetScheme;

    private List<String> targetContinents;
    private List<String> targetCountries;

    @Enumerated(EnumType.STRING)
    private CourseScope scope;

    protected RunTarget() {}

    RunTarget(CourseTarget target, CourseScope scope) {
        targetScheme = target.scheme();
        targetContinents = target.continents().stream().map(Continent::name).toList();
        targetCountries = target.countries();
        this.scope = scope;
    }

    CourseTarget target() {
        return new CourseTarget(
                targetScheme, targetContinents.stream().map(Continent::valueOf).toList(), List.copyOf(targetCountries));
    }

    CourseScope scope() {
        return scope;
    }
}
