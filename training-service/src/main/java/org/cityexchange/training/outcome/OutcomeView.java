package org.cityexchange.training.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
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

/** An outcome as it is shown. Of one that was taken back the public sees that there was one, and nothing it claimed. */
@Schema(name = "Outcome")
public record OutcomeView(
        UUID id,

        @Schema(nullable = true, description = "For ever; usable in place of the id", examples = "kampala-120")
        String code,

        OutcomeKind kind,

        @Schema(description = "Code of the city it was recorded with", examples = "kampala-ug")
        String city,

        @Schema(description = "Code of the city that reads through to", examples = "kampala-ug")
        String effectiveCity,

        @Schema(nullable = true, description = "Code of the institution that brought it about", examples = "bmatdi")
        String institution,

        @Schema(nullable = true, description = "Null once it is taken back")
        LocalizedText title,

        @Schema(nullable = true) LocalizedText description,

        @Schema(nullable = true, description = "What training had to do with it, in words")
        LocalizedText contribution,

        @Schema(nullable = true, description = "Why it matters")
        LocalizedText significance,

        @Schema(nullable = true) OutcomeRelation relation,
        @Schema(nullable = true) OutcomeStage stage,
        @Schema(nullable = true) OutcomeLevel level,

        @Schema(nullable = true, description = "Day, or first day of the period, in which it came about")
        LocalDate occurredOn,

        @Schema(nullable = true) DatePrecision occurredOnPrecision,
        @Schema(nullable = true) OutcomeCertainty certainty,

        @Schema(nullable = true, description = "What can be read in two ways")
        LocalizedText uncertainty,

        @Schema(nullable = true) Figure.Source source,

        @Schema(examples = "[\"DASAN_120\"]") List<String> policies,

        @Schema(description = "Codes of the course runs it goes back to")
        List<String> courseRuns,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                nullable = true,
                description = "Who brought it about: for administrators and the city's coordinators, one by one")
        List<UUID> trainees,

        @Schema(description = "Code of the institution that reports it", examples = "shrdc")
        String reportingInstitution,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(nullable = true, description = "Subjects of who entered and who reported it: for administrators only")
        List<String> reporters,

        OutcomeStatus status,
        @Schema(description = "Since when") Instant statusAt,
        Provenance provenance,
        @Schema(nullable = true) String dataset,
        @Schema(examples = "0") int version,
        Instant createdAt,
        Instant updatedAt,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                nullable = true,
                description = "For staff only: what their role may make of it. Whether they may verify it is for"
                        + " verification-blockers to say")
        List<OutcomeStatus> allowedTransitions) {

    /**
     * What of an outcome a caller sees.
     *
     * @param effectiveCity the code its city reads through to
     * @param claims whether what it claims
     * @param trainees whether who brought it about
     * @param reporters whether who entered and reported it
     * @param allowed what the caller may make of it; null for who is no staff
     */
    record Scope(
            String effectiveCity, boolean claims, boolean trainees, boolean reporters, List<OutcomeStatus> allowed) {}

    static OutcomeView of(Outcome outcome, Scope scope) {
        var said = scope.trainees() ? outcome.said() : outcome.claims();
        var claims = scope.claims();
        return new OutcomeView(
                outcome.id(),
                said.code(),
                said.kind(),
                said.city(),
                scope.effectiveCity(),
                claims ? said.institution() : null,
                claims ? said.title() : null,
                claims ? said.description() : null,
                claims ? said.contribution() : null,
                claims ? said.significance() : null,
                claims ? said.relation() : null,
                claims ? said.stage() : null,
                claims ? said.level() : null,
                claims ? said.occurredOn() : null,
                claims ? said.occurredOnPrecision() : null,
                claims ? said.certainty() : null,
                claims ? said.uncertainty() : null,
                claims ? said.source() : null,
                claims ? said.policies() : List.of(),
                claims ? said.courseRuns() : List.of(),
                scope.trainees() ? said.trainees() : null,
                said.reportingInstitution(),
                scope.reporters() ? outcome.reporters().stream().sorted().toList() : null,
                outcome.status(),
                outcome.statusAt(),
                said.provenance(),
                said.dataset(),
                outcome.version(),
                outcome.createdAt(),
                outcome.updatedAt(),
                scope.allowed());
    }
}
