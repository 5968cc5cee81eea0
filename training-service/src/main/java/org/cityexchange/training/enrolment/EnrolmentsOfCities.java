package org.cityexchange.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.cityexchange.training.city.CityUse;

/** How many enrolments a merge of cities concerns. */
@ApplicationScoped
class EnrolmentsOfCities implements CityUse {

    private final EnrolmentRepository enrolments;

    EnrolmentsOfCities(EnrolmentRepository enrolments) {
        this.enrolments = enrolments;
    }

    @Override
    public String what() {
        return "ENROLMENTS";
    }

    @Override
    public long count(Collection<String> cities) {
        return enrolments.count("cityCode in ?1", cities);
    }
}
