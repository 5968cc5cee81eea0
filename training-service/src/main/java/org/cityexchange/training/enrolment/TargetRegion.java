package org.cityexchange.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.Texts;
import org.cityexchange.training.city.Cities;
import org.cityexchange.training.country.Continent;
import org.cityexchange.training.country.Countries;
import org.cityexchange.training.course.CourseRunFacts;

/** Where the people of a course run may come from, and to which continent's share of the seats they count. */
@ApplicationScoped
class TargetRegion {

    private final Cities cities;
    private final Countries countries;

    TargetRegion(Cities cities, Countries countries) {
        this.cities = cities;
        this.countries = countries;
    }

    /** Where a city lies, as a course run's target counts it. */
    record Place(String city, String country, Continent continent) {}

    /** Where that city lies; refuses one that is not known. */
    Place placeOf(CourseRunFacts run, String city) {
        var country =
                cities.countryOf(city).orElseThrow(() -> DomainException.at("/cityCode", ErrorCode.UNKNOWN_CITY, city));
        var continents = countries.continents(run.target().scheme());
        return new Place(city, country, continents.getOrDefault(country, Continent.UNASSIGNED));
    }

    /**
     * Refuses a city outside of the target region, unless there is a reason to let it in.
     *
     * @return the reason, if it was needed; null for everybody from inside
     */
    static String check(CourseRunFacts run, Place place, String overrideReason) {
        if (run.target().admits(place.country(), place.continent())) {
            return null;
        }
        var reason = Texts.clean(overrideReason);
        if (reason == null) {
            throw DomainException.at("/cityCode", ErrorCode.OUTSIDE_TARGET, place.city(), run.code());
        }
        return reason;
    }
}
