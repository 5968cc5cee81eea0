package org.cityexchange.forum.surveyresult;

import java.util.ArrayList;
import java.util.List;

/**
 * Those who have certain values in some dimensions; without any, everybody.
 *
 * @param traits in the order of the dimensions
 */
record Group(List<Trait> traits) {

    static final Group EVERYBODY = of();

    /** A value in a dimension, by their places. */
    record Trait(int dimension, int value) {}

    static Group of(Trait... traits) {
        return new Group(List.of(traits));
    }

    /** Those of it who have that value too. */
    Group and(int dimension, int value) {
        var further = new ArrayList<>(traits);
        further.add(new Trait(dimension, value));
        return new Group(List.copyOf(further));
    }

    /** Whether somebody with these values, one for each dimension, belongs to it. */
    boolean has(int[] values) {
        for (var trait : traits) {
            if (values[trait.dimension()] != trait.value()) {
                return false;
            }
        }
        return true;
    }
}
