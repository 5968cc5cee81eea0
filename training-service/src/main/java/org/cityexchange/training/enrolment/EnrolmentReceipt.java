package org.cityexchange.training.enrolment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An enrolment that was entered. */
public record EnrolmentReceipt(
        EnrolmentView enrolment,

        @Schema(
                nullable = true,
                description = "The secret with which the trainee answers, shown once; null where it was mailed",
                examples = "3vFbJk81zQmXcT5Ls0Rw9YdHeG")
        String token) {}
