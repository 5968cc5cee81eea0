package org.cityexchange.training.course;

import java.util.EnumSet;
import java.util.Set;
import org.cityexchange.training.country.Continent;

/** How much of the world a run is for; follows from its target. */
public enum CourseScope {
    SINGLE_CONTINENT,
    MULTI_CONTINENT,
    ALL_CONTINENTS;

    private static final Set<Continent> ALL = EnumSet.complementOf(EnumSet.of(Continent.UNASSIGNED));

    /** The scope of what lies on these continents. */
    public static CourseScope of(Set<Continent> continents) {
        if (continents.containsAll(ALL)) {
            return ALL_CONTINENTS;
        }
        return continents.size() == 1 ? SINGLE_CONTINENT : MULTI_CONTINENT;
    }
}
