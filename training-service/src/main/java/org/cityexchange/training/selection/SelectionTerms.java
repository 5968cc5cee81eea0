package org.cityexchange.training.selection;

import java.util.Map;
import java.util.TreeMap;

/**
 * What whoever runs a round decides.
 *
 * @param weights of the criteria that give points; one that is missing gives none
 * @param seed draws the order of those with equal points
 * @param reserves at most how many reserves there are to be in each channel; null: no limit
 */
record SelectionTerms(Map<Criterion, Integer> weights, long seed, Integer reserves) {

    /** The same for the same terms. */
    String canonical() {
        return new TreeMap<>(weights) + "|" + seed + "|" + reserves;
    }
}
