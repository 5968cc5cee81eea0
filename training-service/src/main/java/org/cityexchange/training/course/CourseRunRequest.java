package org.cityexchange.training.course;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said about a run when it is entered or changed. */
@Schema(examples = """
                {"code": "urban-transport-2027-1", "course": "urban-transport",
                 "title": {"ko": "도시교통정책 과정 2027-1", "en": "Urban Transport Policy Course 2027-1"},
                 "startsOn": "2027-05-10", "endsOn": "2027-05-19", "timeZone": "Asia/Seoul", "mode": "INVITED_ONSITE",
                 "target": {"continents": ["ASIA", "AFRICA"]}, "languages": ["en"], "policies": ["TOPIS"]}
                """)
public record CourseRunRequest(
        @NotBlank
        @Size(max = 80)
        @Pattern(regexp = CourseRequest.CODE)
        @Schema(
                description = "Letters, digits and hyphens; fixed once the run is announced",
                examples = "urban-transport-2027-1")
        String code,

        @NotBlank
        @Schema(description = "Code of the course; fixed once the run is announced", examples = "urban-transport")
        String course,

        @NotNull LocalizedText title,
        @Schema(nullable = true) LocalizedText description,

        @NotNull @Schema(description = "The run counts in the year of this day", examples = "2027-05-10")
        LocalDate startsOn,

        @NotNull @Schema(description = "The last day", examples = "2027-05-19")
        LocalDate endsOn,

        @NotBlank @Size(max = 60) @Schema(description = "IANA time zone of its days", examples = "Asia/Seoul")
        String timeZone,

        @NotNull CourseMode mode,

        @Schema(
                nullable = true,
                description = "Code of who holds it; the institution of the course unless told",
                examples = "shrdc")
        String hostInstitution,

        @NotNull @Valid CourseTarget target,

        @Schema(nullable = true, description = "BCP 47 tags of the languages it is held in", examples = "[\"en\"]")
        @Size(max = 10)
        List<@NotBlank String> languages,

        @Schema(nullable = true, description = "Codes of the policies it teaches") @Size(max = 30)
        List<@NotBlank String> policies,

        @Schema(
                nullable = true,
                description =
                        "The rule of the course, as it is at this moment, unless told; fixed once the run has begun")
        @Valid
        CompletionRule completionRule,

        @Schema(nullable = true, description = "RECORDED unless told")
        Provenance provenance,

        @Schema(nullable = true) @Size(max = 100) String dataset) {

    public CourseRunRequest {
        // null elements are left in for validation to point at
        languages = languages == null ? List.of() : Collections.unmodifiableList(languages);
        policies = policies == null ? List.of() : Collections.unmodifiableList(policies);
        provenance = provenance == null ? Provenance.RECORDED : provenance;
    }

    /** The same with what the course says where the request says nothing. */
    CourseRunRequest completedBy(Course of) {
        return new CourseRunRequest(
                code,
                course,
                title,
                description,
                startsOn,
                endsOn,
                timeZone,
                mode,
                hostInstitution == null ? of.institution() : hostInstitution,
                target,
                languages,
                policies,
                completionRule == null ? of.completionRule() : completionRule,
                provenance,
                dataset);
    }
}
