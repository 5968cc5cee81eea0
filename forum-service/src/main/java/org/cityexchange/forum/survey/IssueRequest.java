package org.cityexchange.forum.survey;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Asks for ballots for all of the survey's audience who have none yet.
 *
 * @param count of a course run, whose people are not known here: so many ballots to be handed out
 * @param dimensions of a course run: what all of these are to say
 */
@Schema(name = "BallotIssueRequest", examples = "{\"delivery\": \"MAIL\"}")
public record IssueRequest(
        @NotNull Delivery delivery,

        @Min(1) @Max(1000) @Schema(nullable = true, description = "Of a course run only, to be handed out there")
        Integer count,

        @Size(max = 4)
        @Schema(
                type = SchemaType.OBJECT,
                additionalProperties = String.class,
                description = "Of a course run only: what all of them say, by declared dimension",
                examples = "{\"MODE\": \"ONLINE\"}")
        Map<BallotDimension, @NotNull @Size(max = 60) @Pattern(regexp = "[A-Za-z0-9]+([_-][A-Za-z0-9]+)*") String>
                dimensions) {

    /** What is left out is not said. */
    public IssueRequest {
        dimensions = dimensions == null ? Map.of() : Map.copyOf(dimensions);
    }

    /** How ballots come to people. */
    public enum Delivery {
        /** By mail, to those who have an address. */
        MAIL,
        /** Shown in the answer, once: to be printed, for those who have no address too. */
        SHOW
    }
}
