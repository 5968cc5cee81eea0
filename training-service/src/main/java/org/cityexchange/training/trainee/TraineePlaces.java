package org.cityexchange.training.trainee;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
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

        /** Refuses any other. */
        void check(TraineeDetails details) {
            if (!cities.contains(details.cityCode())) {
                throw DomainException.at("/cityCode", ErrorCode.UNKNOWN_CITY, details.cityCode());
            }
            if (details.institutionCode() != null && !institutions.contains(details.institutionCode())) {
                throw DomainException.at("/institutionCode", ErrorCode.UNKNOWN_REFERENCE, details.institutionCode());
            }
        }
    }

    /** Which of these exist, in two statements. */
    Known known(Collection<String> cityCodes, Collection<String> institutionCodes) {
        return new Known(
                cities.byCode(cityCodes).keySet(),
                institutions.byCode(institutionCodes).keySet());
    }

    /** Refuses a city or an institution that does not exist. */
    void check(TraineeDetails details) {
        known(List.of(details.cityCode()), institutionOf(details)).check(details);
    }

    /** The same of what is said anew alone: what was there before may stay. */
    void checkChange(TraineeDetails before, TraineeDetails after) {
        if (!after.cityCode().equals(before.cityCode())
                || !Objects.equals(after.institutionCode(), before.institutionCode())) {
            check(after);
        }
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
