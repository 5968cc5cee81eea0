package org.cityexchange.training.alumni;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.training.city.Cities;

/**
 * Which alumni the caller sees, and what of them: whoever runs courses everybody, coordinators the people of their cities,
 * organizers whoever agreed to the directory, without an address; auditors everybody without the person.
 */
@ApplicationScoped
class AlumniScope {

    private final Caller caller;
    private final Cities cities;

    AlumniScope(Caller caller, Cities cities) {
        this.caller = caller;
        this.cities = cities;
    }

    /**
     * What somebody sees.
     *
     * @param condition in HQL, on an {@link Alumnus} {@code e}
     * @param parameters of the condition
     * @param persons whether names are shown
     * @param contacts the recorded cities whose people are shown with their address; null for everybody's
     */
    record Seen(String condition, Map<String, Object> parameters, boolean persons, Set<String> contacts) {

        /** As much of an alumnus as that. */
        AlumnusView of(Alumnus alumnus, AlumnusView whole) {
            if (!persons) {
                return whole.masked();
            }
            return contacts == null || contacts.contains(alumnus.cityCode()) ? whole : whole.withoutContact();
        }
    }

    Seen ofCaller() {
        if (caller.hasAny(Roles.TRAINING_ADMIN)) {
            return new Seen("1 = 1", Map.of(), true, null);
        }
        var mine = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        var contacts = Set.<String>of();
        if (caller.hasAny(Roles.CITY_COORDINATOR)) {
            contacts = Set.copyOf(recordedAs(caller.cities()));
            mine.add("e.cityCode in :myCities");
            parameters.put("myCities", List.copyOf(contacts));
        }
        if (caller.hasAny(Roles.ORGANIZER)) {
            mine.add("e.id in (select g.traineeId from AlumnusAgreement g where g.kind = DIRECTORY)");
        }
        if (mine.isEmpty()) {
            return caller.hasAny(Roles.AUDITOR)
                    ? new Seen("1 = 1", Map.of(), false, Set.of())
                    : new Seen("1 = 0", Map.of(), false, Set.of());
        }
        return new Seen(String.join(" or ", mine), parameters, true, contacts);
    }

    private List<String> recordedAs(Set<String> codes) {
        var all = new ArrayList<String>();
        codes.forEach(code -> all.addAll(cities.recordedAs(code)));
        return all;
    }
}
