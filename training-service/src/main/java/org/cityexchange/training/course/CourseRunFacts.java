package org.cityexchange.training.course;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.text.LocalizedText;

/**
 * A run as the other features know it.
 *
 * @param primaryTopic the one topic of its course that it counts to; of either level
 * @param endsOn its last day, the same as the first or later
 * @param hostInstitution code of who holds it, or null where nobody said
 * @param policies codes of the policies it teaches
 * @param completionRule the rule it keeps, whatever its course says since
 */
public record CourseRunFacts(
        UUID id,
        String code,
        UUID courseId,
        String courseCode,
        LocalizedText title,
        String primaryTopic,
        LocalDate startsOn,
        LocalDate endsOn,
        ZoneId zone,
        CourseMode mode,
        String hostInstitution,
        CourseTarget target,
        CourseScope scope,
        List<String> languages,
        CourseRunStatus status,
        List<String> policies,
        CompletionRule completionRule,
        Provenance provenance,
        String dataset,
        int version) {

    /** The year it counts in: the one it starts in, also when it goes on over New Year. */
    public int year() {
        return startsOn.getYear();
    }
}
