package org.cityexchange.training.course;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A course as it is shown. */
@Schema(name = "Course")
public record CourseView(
        UUID id,

        @Schema(description = "For ever; usable in place of the id", examples = "urban-transport")
        String code,

        LocalizedText title,
        @Schema(nullable = true) LocalizedText description,

        @Schema(description = "The one topic its runs count to", examples = "URBAN_TRANSPORT")
        String primaryTopic,

        @Schema(description = "Further topics, by which it is found")
        List<String> secondaryTopics,

        @Schema(description = "Codes of the courses that somebody should have completed before")
        List<String> prerequisites,

        @Schema(nullable = true, description = "Code of the institution whose course it is", examples = "shrdc")
        String institution,

        CompletionRule completionRule,
        CourseStatus status,
        Provenance provenance,
        @Schema(nullable = true) String dataset,
        @Schema(examples = "0") int version,
        Instant createdAt,
        Instant updatedAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "For staff only")
        List<CourseStatus> allowedTransitions) {}
