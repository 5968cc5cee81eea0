package org.cityexchange.training.course;

import java.util.UUID;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who teaches a class session, as the public sees it. */
@Schema(name = "SessionInstructor")
public record SessionInstructor(
        UUID id,
        @Schema(examples = "강사 하나") String name,

        @Schema(nullable = true, examples = "Instructor One")
        String nameLatin,

        @Schema(nullable = true) LocalizedText affiliation,
        @Schema(nullable = true) LocalizedText jobTitle) {}
