package org.cityexchange.training.enrolment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.training.country.Continent;

/**
 * Whose the lanes of a course run are: those of channels are the run's own. Those of continents have an owner that is
 * derived from it, for they are shares of the same seats, which nobody should count twice.
 */
final class Lanes {

    private static final Set<String> CONTINENTS =
            Arrays.stream(Continent.values()).map(Continent::name).collect(Collectors.toUnmodifiableSet());

    private Lanes() {}

    /** The owner of the shares of continents. */
    static UUID shares(UUID runId) {
        return UUID.nameUUIDFromBytes(("shares of continents in " + runId).getBytes(UTF_8));
    }

    /** The owner of that lane of a run. */
    static UUID owner(UUID runId, String lane) {
        return CONTINENTS.contains(lane) ? shares(runId) : runId;
    }
}
