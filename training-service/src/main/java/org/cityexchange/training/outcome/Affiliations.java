package org.cityexchange.training.outcome;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which institutions are parts of one another. Two belong together when one is the other or lies within it, however
 * deep; two parts of the same whole do not.
 */
final class Affiliations {

    private final Map<String, Set<String>> wholes;

    /** @param wholes each institution with itself and everything it lies within */
    Affiliations(Map<String, Set<String>> wholes) {
        this.wholes = wholes;
    }

    /** The first of these that an institution belongs together with. */
    Optional<String> of(String institution, Collection<String> others) {
        return others.stream()
                .filter(Objects::nonNull)
                .sorted()
                .filter(other -> belongTogether(institution, other))
                .findFirst();
    }

    private boolean belongTogether(String one, String other) {
        return wholes(one).contains(other) || wholes(other).contains(one);
    }

    private Set<String> wholes(String institution) {
        return wholes.getOrDefault(institution, Set.of(institution));
    }
}
