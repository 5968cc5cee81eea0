package org.cityexchange.forum.alumni;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cityexchange.forum.city.Cities;

/**
 * How the features above this one ask who was trained. People are known by their pseudonyms only; those of a registration
 * are those of its address under every key in use.
 */
@ApplicationScoped
public class Alumni {

    private final EnrolmentRepository enrolments;
    private final Cities cities;

    Alumni(EnrolmentRepository enrolments, Cities cities) {
        this.enrolments = enrolments;
        this.cities = cities;
    }

    /** Those of the pseudonyms that belong to alumni who agreed that others see it; one statement. */
    public Set<String> shownAmong(Collection<String> personRefs) {
        return personRefs.isEmpty() ? Set.of() : new HashSet<>(enrolments.shownAmong(personRefs));
    }

    /** Whether whoever has one of these pseudonyms is of that group: to give them something, not to tell others. */
    public boolean isMember(Collection<String> personRefs, AlumniGroup group) {
        return enrolments.isMember(personRefs, group, recorded(group));
    }

    /** How many people of that group can be recognised by their addresses. */
    public long count(AlumniGroup group) {
        return enrolments.count(group, recorded(group));
    }

    /** The completed enrolments in a course run of whoever has one of these pseudonyms. */
    public List<UUID> completed(String courseRun, Collection<String> personRefs) {
        return enrolments.completed(courseRun, personRefs);
    }

    private Set<String> recorded(AlumniGroup group) {
        return group.cities().isEmpty() ? Set.of() : cities.recordedAs(group.cities());
    }
}
