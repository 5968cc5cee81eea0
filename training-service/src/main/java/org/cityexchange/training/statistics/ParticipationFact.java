package org.cityexchange.training.statistics;

import java.util.UUID;
import org.cityexchange.contracts.Provenance;

/**
 * What the statistics keep of a completed enrolment, with the city and rank of that day.
 *
 * @param city as recorded; merges are read through, never written here
 */
record ParticipationFact(
        UUID enrolmentId,
        UUID runId,
        UUID traineeId,
        String city,
        String rank,
        Provenance provenance,
        String dataset) {}
