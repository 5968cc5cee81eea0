package org.cityexchange.training.alumni;

import java.time.Instant;
import java.util.Optional;
import org.cityexchange.contracts.CompletionRevoked;
import org.cityexchange.contracts.CourseCompleted;
import org.cityexchange.contracts.EnrolmentCancelled;
import org.cityexchange.contracts.EnrolmentConfirmed;
import org.cityexchange.contracts.EnrolmentEvent;
import org.cityexchange.contracts.EnrolmentPhase;
import org.cityexchange.contracts.EnrolmentState;
import org.cityexchange.contracts.EnrolmentUpdated;
import org.cityexchange.training.enrolment.EnrolmentStatus;

/** What the forum is to know of where an enrolment stands. */
final class EnrolmentPhases {

    private EnrolmentPhases() {}

    /**
     * The phase of an enrolment; empty where the forum need not know of it.
     *
     * @param told what it was told last; null for nothing
     */
    static Optional<EnrolmentPhase> of(EnrolmentStatus status, EnrolmentPhase told) {
        return switch (status) {
            case COMPLETED -> Optional.of(EnrolmentPhase.COMPLETED);
            case CONFIRMED, ATTENDING -> Optional.of(EnrolmentPhase.CONFIRMED);
            case NOT_COMPLETED ->
                told == null ? Optional.empty() : Optional.of(wasCompleted(told) ? EnrolmentPhase.REVOKED : told);
            case INVITED, WAITLISTED, ACCEPTED -> Optional.ofNullable(told);
            case DECLINED, EXPIRED, WITHDRAWN, NO_SHOW, REVOKED ->
                told == null
                        ? Optional.empty()
                        : Optional.of(wasCompleted(told) ? EnrolmentPhase.REVOKED : EnrolmentPhase.CANCELLED);
        };
    }

    private static boolean wasCompleted(EnrolmentPhase told) {
        return told == EnrolmentPhase.COMPLETED || told == EnrolmentPhase.REVOKED;
    }

    /** The event that says what an enrolment is now. */
    static EnrolmentEvent event(EnrolmentState state, EnrolmentPhase told, Instant now) {
        if (state.phase() == told) {
            return new EnrolmentUpdated(state, now);
        }
        return switch (state.phase()) {
            case CONFIRMED -> new EnrolmentConfirmed(state, now);
            case CANCELLED -> new EnrolmentCancelled(state, now);
            case COMPLETED -> new CourseCompleted(state, now);
            case REVOKED -> new CompletionRevoked(state, now);
        };
    }
}
