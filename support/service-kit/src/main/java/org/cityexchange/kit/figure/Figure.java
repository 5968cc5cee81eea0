package org.cityexchange.kit.figure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A number somebody stated or we counted, with all that is needed to judge it. A planned figure never becomes a quota by
 * itself, and a reported one is never mixed with computed ones.
 *
 * @param key what it counts, in dotted lower case, unique within its subject
 * @param definition how it was arrived at; UNKNOWN where the source does not say
 * @param n of how many it was made, such as answers; null where nobody says
 */
@Schema(description = "A number with its qualifier, kind, origin and source", examples = """
                {"key": "attendance", "value": 250, "unit": "PERSON", "qualifier": "MORE_THAN", "kind": "ACTUAL",
                 "origin": "REPORTED", "definition": "COUNT",
                 "source": {"document": "분권레터 2020-11-06", "quote": "온·오프라인 총 250여 명이 참여"}}
                """)
public record Figure(
        @NotBlank @Size(max = 100) @Pattern(regexp = "[a-z0-9]+([.-][a-z0-9]+)*") @Schema(examples = "attendance")
        String key,

        @NotNull @Schema(examples = "250") BigDecimal value,

        @NotBlank @Size(max = 40) @Schema(examples = "PERSON")
        String unit,

        @NotNull Qualifier qualifier,
        @NotNull Kind kind,
        @NotNull Origin origin,
        @NotNull Definition definition,

        @PositiveOrZero @Schema(nullable = true, examples = "120", description = "Of how many it was made")
        Long n,

        @Valid Source source) {

    /** A figure of which nobody says of how many it was made, or one that is a count itself. */
    public Figure(
            String key,
            BigDecimal value,
            String unit,
            Qualifier qualifier,
            Kind kind,
            Origin origin,
            Definition definition,
            Source source) {
        this(key, value, unit, qualifier, kind, origin, definition, null, source);
    }

    /** How exact the number is meant to be. */
    public enum Qualifier {
        EXACT,
        /** About (약, 내외). */
        APPROX,
        /** Slightly over (여). */
        MORE_THAN,
        /** So many or more (이상). */
        AT_LEAST
    }

    /** Whether it happened or was announced. */
    public enum Kind {
        ACTUAL,
        PLANNED
    }

    /** Whether we counted it or somebody told us. */
    public enum Origin {
        COMPUTED,
        REPORTED
    }

    /** How the number came about. */
    public enum Definition {
        COUNT,
        TOP_2_BOX,
        TOP_1_BOX,
        MEAN,
        MEAN_100,
        NPS,
        UNKNOWN
    }

    /**
     * Where it was said.
     *
     * @param document its title or file name
     * @param quote the words of the document
     * @param locator where in it, such as a section
     */
    public record Source(
            @NotBlank @Size(max = 300) String document,
            @NotBlank @Size(max = 1000) String quote,
            @Size(max = 300) @Schema(nullable = true) String locator) {}
}
