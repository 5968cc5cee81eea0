package org.cityexchange.training.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.text.LocalizedText;

/**
 * What the statistics keep of a course run.
 *
 * @param topic the course's primary topic: one, so that sums by topic make the total
 * @param targets the continents it is for
 * @param counted whether it is finished or closed; nothing of any other run counts
 */
record RunFact(
        UUID runId,
        String code,
        LocalizedText title,
        String topic,
        LocalDate startsOn,
        LocalDate endsOn,
        String mode,
        String scope,
        String host,
        List<String> targets,
        String status,
        boolean counted,
        Provenance provenance,
        String dataset) {

    /** A run counts in the year it starts, also when it ends in another. */
    int year() {
        return startsOn.getYear();
    }
}
