package org.cityexchange.forum.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.cityexchange.forum.alumni.Alumni;
import org.cityexchange.forum.city.Cities;

/** What other features know of registrants: two statements, however many they are. */
@ApplicationScoped
class RegistrationMarks {

    private final Cities cities;
    private final Alumni alumni;

    RegistrationMarks(Cities cities, Alumni alumni) {
        this.cities = cities;
        this.alumni = alumni;
    }

    /** The registration as it is read. */
    RegistrationView marked(Registration registration) {
        return marked(List.of(registration)).get(0);
    }

    /** The registrations as they are read, in their order. */
    List<RegistrationView> marked(List<Registration> registrations) {
        var shown = alumni.shownAmong(
                registrations.stream().map(Registration::personRef).toList());
        var read = cities.effective(registrations.stream()
                .map(each -> each.details().cityCode())
                .filter(Objects::nonNull)
                .toList());
        return registrations.stream()
                .map(each -> {
                    var recorded = each.details().cityCode();
                    var city = read.get(recorded);
                    return each.toView()
                            .marked(city == null ? recorded : city.code(), shown.contains(each.personRef()));
                })
                .toList();
    }
}
