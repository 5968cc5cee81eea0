package org.cityexchange.training.course;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said about a course when it is entered or changed. */
@Schema(examples = """
                {"code": "urban-transport", "title": {"ko": "도시교통정책 과정", "en": "Urban Transport Policy Course"},
                 "primaryTopic": "URBAN_TRANSPORT", "secondaryTopics": ["SMART_CITY_EGOV"], "institution": "shrdc",
                 "completionRule": {"minimumAttendanceRate": 80, "actionPlanRequired": true}}
                """)
public record CourseRequest(
        @NotBlank
        @Size(max = 80)
        @Pattern(regexp = CODE)
        @Schema(description = "Letters, digits and hyphens; for ever", examples = "urban-transport")
        String code,

        @NotNull LocalizedText title,
        @Schema(nullable = true) LocalizedText description,

        @NotBlank @Schema(description = "The one topic its runs count to", examples = "URBAN_TRANSPORT")
        String primaryTopic,

        @Schema(nullable = true, description = "Further topics, by which it is found; its runs do not count to them")
        @Size(max = 10)
        List<@NotBlank String> secondaryTopics,

        @Schema(nullable = true, description = "Codes of the courses that somebody should have completed before")
        @Size(max = 20)
        List<@NotBlank String> prerequisites,

        @Schema(nullable = true, description = "Code of the institution whose course it is", examples = "shrdc")
        String institution,

        @Schema(nullable = true, description = "80 % of the class sessions unless told") @Valid
        CompletionRule completionRule,

        @Schema(nullable = true, description = "RECORDED unless told")
        Provenance provenance,

        @Schema(nullable = true) @Size(max = 100) String dataset) {

    /** Codes of courses and runs: no dot, so that they can stand in a path before a suffix. */
    static final String CODE = "[A-Za-z0-9]+(-[A-Za-z0-9]+)*";

    public CourseRequest {
        // null elements are left in for validation to point at
        secondaryTopics = secondaryTopics == null ? List.of() : Collections.unmodifiableList(secondaryTopics);
        prerequisites = prerequisites == null ? List.of() : Collections.unmodifiableList(prerequisites);
        completionRule = completionRule == null ? CompletionRule.DEFAULT : completionRule;
        provenance = provenance == null ? Provenance.RECORDED : provenance;
    }

    /** Refuses what cannot hold of any course, whatever else is stored. */
    void check() {
        demandCode(code);
        completionRule.check();
        var topics = new HashSet<String>(List.of(primaryTopic));
        for (int i = 0; i < secondaryTopics.size(); i++) {
            if (!topics.add(secondaryTopics.get(i))) {
                throw DomainException.at("/secondaryTopics/" + i, ErrorCode.DUPLICATE_VALUE, secondaryTopics.get(i));
            }
        }
        var before = new HashSet<String>();
        for (int i = 0; i < prerequisites.size(); i++) {
            if (prerequisites.get(i).equals(code)) {
                throw DomainException.at("/prerequisites/" + i, ErrorCode.CYCLE, code);
            }
            if (!before.add(prerequisites.get(i))) {
                throw DomainException.at("/prerequisites/" + i, ErrorCode.DUPLICATE_VALUE, prerequisites.get(i));
            }
        }
    }

    /** Refuses a code that could be taken for an id. */
    static void demandCode(String code) {
        if (Ids.parse(code).isPresent()) {
            throw DomainException.at("/code", ErrorCode.INVALID_VALUE, code);
        }
    }
}
