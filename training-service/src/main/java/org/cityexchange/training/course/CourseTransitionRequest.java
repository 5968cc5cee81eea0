package org.cityexchange.training.course;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status a course is to get. */
@Schema(examples = "{\"to\": \"RETIRED\"}")
public record CourseTransitionRequest(@NotNull CourseStatus to) {}
