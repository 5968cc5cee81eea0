package org.cityexchange.training.trainee;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.training.city.Cities;
import org.cityexchange.training.institution.Institutions;

/** Where trainees may come from: cities and institutions of the registry. */
@ApplicationScoped
class TraineePlaces {

    private final Cities cities;
    private final Institutions institutions;

    TraineePlaces(Cities cities, Institutions institutions) {
        this.cities = cities;
        this.institutions = institutions;
    }

    /** Those cities and institutions that exist. */
    record Known(Set<String> cities, Set<String> institutions) {

        /**
         * Refuses any other, but for what was there before.
         *
         * @param before null of somebody new
         */
        void check(TraineeDetails before, TraineeDetails after) {
            var city = after.cityCode();
            if ((before == null || !city.equals(before.cityCode())) && !cities.contains(city)) {
                throw DomainException.at("/cityCode", ErrorCode.UNKNOWN_CITY, city);
            }
            var institution = after.institutionCode();
            var stays = institution == null || (before != null && institution.equals(before.institutionCode()));
            if (!stays && !institutions.contains(institution)) {
                throw DomainException.at("/institutionCode", ErrorCode.UNKNOWN_REFERENCE, institution);
            }
        }
    }

    /** Which of these exist, in two statements. */
    Known known(Collection<String> cityCodes, Collection<String> institutionCodes) {
        return new Known(
                cities.byCode(cityCodes).keySet(),
                institutions.byCode(institutionCodes).keySet());
    }

    /**
     * Refuses a city or an institution that does not exist, but for what was there before.
     *
     * @param before null of somebody new
     */
    void check(TraineeDetails before, TraineeDetails after) {
        known(List.of(after.cityCode()), institutionOf(after)).check(before, after);
    }

    /** The codes under which people of these cities may have been recorded: also those of cities merged into them. */
    List<String> recordedAs(Collection<String> codes) {
        var all = new ArrayList<String>();
        codes.forEach(code -> all.addAll(cities.recordedAs(code)));
        return all;
    }

    private static List<String> institutionOf(TraineeDetails details) {
        return details.institutionCode() == null ? List.of() : List.of(details.institutionCode());
    }
}
