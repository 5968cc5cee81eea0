package org.cityexchange.training.completion;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was decided about somebody's completion. */
@Schema(name = "CompletionOutcome", description = "New values may come")
public enum DecidedOutcome {
    COMPLETED,
    NOT_COMPLETED,
    /** A completion was taken back; why, stands with the enrolment. */
    REVOKED
}
