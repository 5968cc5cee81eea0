package org.cityexchange.contracts;

import java.util.UUID;

/**
 * What became of one person's enrolment in a course run, told on {@link Topic#TRAINING_REGISTRATION}. Each event carries
 * the enrolment's full state after the change.
 */
public sealed interface EnrolmentEvent extends ExchangeEvent
        permits EnrolmentConfirmed, EnrolmentCancelled, EnrolmentUpdated, CourseCompleted, CompletionRevoked {

    /** The enrolment as it is after the change. */
    EnrolmentState enrolment();

    @Override
    default UUID subject() {
        return enrolment().enrolmentId();
    }
}
