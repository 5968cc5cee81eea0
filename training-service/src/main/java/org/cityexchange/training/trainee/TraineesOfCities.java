package org.cityexchange.training.trainee;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.cityexchange.training.city.CityUse;

/** How many trainees a merge of cities concerns. */
@ApplicationScoped
class TraineesOfCities implements CityUse {

    private final TraineeRepository trainees;

    TraineesOfCities(TraineeRepository trainees) {
        this.trainees = trainees;
    }

    @Override
    public String what() {
        return "TRAINEES";
    }

    @Override
    public long count(Collection<String> cities) {
        return trainees.count("cityCode in ?1", cities);
    }
}
