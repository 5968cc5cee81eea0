package org.cityexchange.training.enrolment;

import java.time.Instant;
import java.util.UUID;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.training.course.Channel;
import org.cityexchange.training.trainee.Rank;

/**
 * An enrolment as other features see it.
 *
 * @param cityCode of that day, as recorded
 * @param institutionCode of that day; null where none is known
 * @param rank of that day
 * @param completedAt null unless it was completed; stays when that is revoked
 * @param dataset null for rows of no set of data
 */
public record EnrolmentFacts(
        UUID id,
        UUID runId,
        UUID traineeId,
        String cityCode,
        String institutionCode,
        Rank rank,
        Channel channel,
        EnrolmentStatus status,
        Instant completedAt,
        Provenance provenance,
        String dataset,
        int version) {

    /** Whether both say the same of it, whichever version they are of. */
    boolean saysTheSameAs(EnrolmentFacts other) {
        return other != null && withVersion(0).equals(other.withVersion(0));
    }

    private EnrolmentFacts withVersion(int any) {
        return new EnrolmentFacts(
                id,
                runId,
                traineeId,
                cityCode,
                institutionCode,
                rank,
                channel,
                status,
                completedAt,
                provenance,
                dataset,
                any);
    }
}
