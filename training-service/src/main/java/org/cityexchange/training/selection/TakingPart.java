package org.cityexchange.training.selection;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a selection has to know of enrolments. Implemented by the feature that keeps them; it stands above this one, so it
 * is asked through this.
 */
public interface TakingPart {

    /** Whoever is invited to that run or takes part in it: enrolments that hold a seat or may still come to. */
    List<Participant> live(UUID runId);

    /** Whose quotas the shares of continents in that run's seats are, a lane each. */
    UUID shares(UUID runId);

    /** Which of those trainees have completed a course run. */
    Set<UUID> traineesWithHistory(Collection<UUID> traineeIds);

    /** Which of those cities somebody has completed a course run for, also under the code of one merged into it. */
    Set<String> citiesWithHistory(Collection<String> cityCodes);

    /**
     * Somebody with a live enrolment, as that enrolment keeps them.
     *
     * @param institutionCode may be null
     * @param rank name of the rank, such as STAFF
     * @param channel the lane of the run's seats: ON_SITE or ONLINE
     */
    record Participant(UUID traineeId, String cityCode, String institutionCode, String rank, String channel) {}
}
