package org.cityexchange.training.enrolment;

import java.time.Instant;

/** How an enrolment of the past ended. */
record Outcome(EnrolmentStatus status, Instant completedAt) {}
