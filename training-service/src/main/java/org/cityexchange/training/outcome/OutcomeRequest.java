package org.cityexchange.training.outcome;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.DatePrecision;
import org.cityexchange.contracts.OutcomeKind;
import org.cityexchange.contracts.OutcomeLevel;
import org.cityexchange.contracts.OutcomeRelation;
import org.cityexchange.contracts.OutcomeStage;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.figure.Figure;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said about an outcome. What is not known is left out, never guessed. */
@Schema(examples = """
                {"code": "kampala-120", "kind": "POLICY_ADOPTION", "city": "kampala-ug",
                 "title": {"en": "A platform for citizens modelled on the 120 call centre"},
                 "relation": "BENCHMARKED", "stage": "BUILT", "policies": ["DASAN_120"],
                 "reportingInstitution": "shrdc"}
                """)
public record OutcomeRequest(
        @Schema(nullable = true, description = "For ever; usable in place of the id", examples = "kampala-120")
        @Size(max = 80)
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String code,

        @NotNull OutcomeKind kind,

        @NotBlank @Schema(description = "Code of the city it came about in", examples = "kampala-ug")
        String city,

        @Schema(nullable = true, description = "Code of the institution that brought it about", examples = "bmatdi")
        String institution,

        @NotNull LocalizedText title,

        @Schema(nullable = true, description = "What changed")
        LocalizedText description,

        @Schema(nullable = true, description = "What training had to do with it, in words")
        LocalizedText contribution,

        @Schema(nullable = true, description = "Why it matters")
        LocalizedText significance,

        @Schema(nullable = true, description = "What training had to do with it; needed to report a POLICY_ADOPTION")
        OutcomeRelation relation,

        @Schema(nullable = true, description = "How far it has come; needed to report a POLICY_ADOPTION")
        OutcomeStage stage,

        @Schema(nullable = true) OutcomeLevel level,

        @Schema(nullable = true, description = "Day, or first day of the period, in which it came about")
        LocalDate occurredOn,

        @Schema(nullable = true, description = "DAY unless told; not MINUTE")
        DatePrecision occurredOnPrecision,

        @Schema(nullable = true, description = "CLEAR unless told")
        OutcomeCertainty certainty,

        @Schema(nullable = true, description = "With UNCLEAR: what can be read in two ways")
        LocalizedText uncertainty,

        @Schema(nullable = true) @Valid Figure.Source source,

        @Schema(nullable = true, description = "Codes of the policies it is about; needed to report a POLICY_ADOPTION")
        @Size(max = 50)
        List<@NotBlank String> policies,

        @Schema(nullable = true, description = "Codes of the course runs it goes back to, which have begun")
        @Size(max = 100)
        List<@NotBlank String> courseRuns,

        @Schema(
                nullable = true,
                description = "Ids of the trainees who brought it about; not public, and told to nobody")
        @Size(max = 100)
        List<@NotNull UUID> trainees,

        @NotBlank @Schema(description = "Code of the institution that reports it", examples = "shrdc")
        String reportingInstitution,

        @Schema(nullable = true, description = "RECORDED unless told")
        Provenance provenance,

        @Schema(nullable = true) @Size(max = 100) String dataset) {

    public OutcomeRequest {
        certainty = certainty == null ? OutcomeCertainty.CLEAR : certainty;
        policies = once(policies);
        courseRuns = once(courseRuns);
        trainees = trainees == null
                ? List.of()
                : trainees.stream()
                        .distinct()
                        .sorted(Comparator.nullsLast(Comparator.naturalOrder()))
                        .toList();
        provenance = provenance == null ? Provenance.RECORDED : provenance;
    }

    /** A null in it stays, for the validation to point at. */
    private static <T> List<T> once(List<T> given) {
        return given == null ? List.of() : given.stream().distinct().toList();
    }
}
