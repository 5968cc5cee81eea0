package org.cityexchange.training.course;

import java.util.UUID;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A module as it is shown. */
@Schema(name = "CourseModule")
public record ModuleView(
        UUID id,

        @Schema(description = "Its place among the modules, from 1", examples = "1")
        int ordinal,

        LocalizedText title,
        @Schema(nullable = true) LocalizedText description,
        @Schema(examples = "0") int version) {}
