package org.cityexchange.training.course;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A run as it is shown. */
@Schema(name = "CourseRun")
public record CourseRunView(
        UUID id,

        @Schema(description = "Usable in place of the id", examples = "urban-transport-2027-1")
        String code,

        @Schema(description = "Code of the course", examples = "urban-transport")
        String course,

        @Schema(description = "The one topic it counts to", examples = "URBAN_TRANSPORT")
        String primaryTopic,

        LocalizedText title,
        @Schema(nullable = true) LocalizedText description,

        @Schema(description = "It counts in the year of this day", examples = "2027-05-10")
        LocalDate startsOn,

        @Schema(examples = "2027-05-19") LocalDate endsOn,
        @Schema(examples = "Asia/Seoul") String timeZone,
        CourseMode mode,

        @Schema(nullable = true, description = "Code of who holds it", examples = "shrdc")
        String hostInstitution,

        CourseTarget target,
        @Schema(description = "Follows from the target") CourseScope scope,
        @Schema(description = "BCP 47 tags") List<String> languages,

        @Schema(description = "Codes of the policies it teaches")
        List<String> policies,

        @Schema(description = "As the course had it when the run was entered, or as was said of the run itself")
        CompletionRule completionRule,

        CourseRunStatus status,

        @Schema(nullable = true, description = "Why it was postponed or cancelled")
        String statusReason,

        Provenance provenance,

        @Schema(nullable = true, examples = "seoul-2008-2022")
        String dataset,

        @Schema(examples = "0") int version,
        Instant createdAt,
        Instant updatedAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "For staff only")
        List<CourseRunStatus> allowedTransitions) {}
