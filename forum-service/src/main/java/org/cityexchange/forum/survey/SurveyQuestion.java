package org.cityexchange.forum.survey;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A question of a survey. Kept answers have one form: of a scale an integer, of SINGLE an option's key, of MULTI and RANKING
 * a list of keys, of MATRIX an object from a row's key to an option's, of NUMBER a number, of BOOLEAN a boolean, of TEXT a
 * string; of a scale also the key of an option that means "not applicable". What was skipped or not asked is not there.
 *
 * @param key under which it is answered; the same key in another version of the survey is the same question
 * @param dimension whether results may be told apart by its answer
 */
@Schema(name = "SurveyQuestion")
public record SurveyQuestion(
        @NotNull @Pattern(regexp = KEY) @Size(max = 60) @Schema(examples = "satisfaction")
        String key,

        @NotNull QuestionType type,
        @NotNull LocalizedText label,
        @Schema(nullable = true) LocalizedText help,

        @Schema(nullable = true, description = "false unless told; of a question that is shown")
        Boolean required,

        @Size(max = 100)
        @Schema(description = "What can be chosen; of a scale the labels of its steps, and what is not applicable")
        List<@NotNull @Valid Option> options,

        @Size(max = 50) @Schema(description = "Of a MATRIX what is asked; empty for the others")
        List<@NotNull @Valid MatrixRow> rows,

        @Min(1) @Max(100) @Schema(nullable = true, description = "Of MULTI and RANKING: that many options at least")
        Integer minChoices,

        @Min(1) @Max(100) @Schema(nullable = true, description = "Of MULTI and RANKING: that many options at most")
        Integer maxChoices,

        @Digits(integer = 12, fraction = 6) @Schema(nullable = true, description = "Of NUMBER")
        BigDecimal min,

        @Digits(integer = 12, fraction = 6) @Schema(nullable = true, description = "Of NUMBER")
        BigDecimal max,

        @Min(1) @Max(4000) @Schema(nullable = true, description = "Of TEXT, in characters; 2,000 unless told")
        Integer maxLength,

        @Pattern(regexp = "[A-Z0-9]+(_[A-Z0-9]+)*")
        @Size(max = 60)
        @Schema(
                nullable = true,
                examples = "OVERALL_SATISFACTION",
                description = "What it measures, so that surveys can be compared; one question of a survey each:"
                        + " OVERALL_SATISFACTION, HELPFUL_FOR_WORK, LECTURER, ...")
        String metric,

        @Valid @Schema(nullable = true, description = "When it is shown; always unless told")
        VisibleIf visibleIf,

        @Schema(nullable = true, description = "Of SINGLE and BOOLEAN: whether results may be told apart by it")
        Boolean dimension) {

    /** Keys stand in JSON pointers and column headings. */
    static final String KEY = "[A-Za-z0-9]+([_-][A-Za-z0-9]+)*";

    private static final int LONGEST_TEXT = 2000;

    /** What is left out is not required, has no options and rows, and is no dimension. */
    public SurveyQuestion {
        required = required != null && required;
        options = options == null ? List.of() : Collections.unmodifiableList(options);
        rows = rows == null ? List.of() : Collections.unmodifiableList(rows);
        maxLength = type == QuestionType.TEXT && maxLength == null ? Integer.valueOf(LONGEST_TEXT) : maxLength;
        dimension = dimension != null && dimension;
    }

    /**
     * An answer to choose, or the label of a step of a scale.
     *
     * @param score what it counts; of a scale the step that it labels
     * @param notApplicable whether to choose it is no valid answer, and leaves the denominator of every result
     */
    @Schema(name = "SurveyOption")
    public record Option(
            @NotNull @Pattern(regexp = KEY) @Size(max = 60) @Schema(examples = "NOT_ATTENDED")
            String key,

            @NotNull LocalizedText label,

            @Digits(integer = 6, fraction = 3) @Schema(nullable = true)
            BigDecimal score,

            @Schema(nullable = true, description = "false unless told")
            Boolean notApplicable) {

        /** What is left out is applicable. */
        public Option {
            notApplicable = notApplicable != null && notApplicable;
        }
    }

    /** One line of a matrix. */
    @Schema(name = "SurveyMatrixRow")
    public record MatrixRow(
            @NotNull @Pattern(regexp = KEY) @Size(max = 60) @Schema(examples = "lecture")
            String key,

            @NotNull LocalizedText label) {}

    /**
     * When a question is shown: by the answer to an earlier one. A question that is hidden or skipped fulfils nothing, so
     * conditions form chains. Exactly what suits the type of that question is given.
     *
     * @param question key of the earlier question
     * @param anyOf of SINGLE and MULTI: one of these options is chosen
     * @param answer of BOOLEAN: what was answered
     * @param min of a scale or NUMBER: that much at least
     * @param max of a scale or NUMBER: that much at most
     */
    @Schema(name = "SurveyCondition", examples = "{\"question\": \"satisfaction\", \"max\": 2}")
    public record VisibleIf(
            @NotNull @Size(max = 60) String question,

            @Size(max = 100) @Schema(description = "Keys of options; empty for other conditions")
            List<@NotNull String> anyOf,

            @Schema(nullable = true) Boolean answer,
            @Schema(nullable = true) BigDecimal min,
            @Schema(nullable = true) BigDecimal max) {

        /** A list that is left out is empty. */
        public VisibleIf {
            anyOf = anyOf == null ? List.of() : Collections.unmodifiableList(anyOf);
        }

        /** Whether that answer to the earlier question shows this one; null where there is none. */
        public boolean isMetBy(Object given) {
            if (given == null) {
                return false;
            }
            if (given instanceof List<?> several) {
                return several.stream().anyMatch(anyOf::contains);
            }
            if (given instanceof Number number) {
                var value = new BigDecimal(number.toString());
                return (min == null || value.compareTo(min) >= 0) && (max == null || value.compareTo(max) <= 0);
            }
            return given instanceof Boolean said ? said.equals(answer) : anyOf.contains(given);
        }
    }

    /** The option with that key. */
    public Optional<Option> option(String optionKey) {
        return options.stream().filter(each -> each.key().equals(optionKey)).findFirst();
    }

    /** Whether that is the key of an option that means "not applicable". */
    public boolean isNotApplicable(Object answer) {
        return answer instanceof String chosen
                && type != QuestionType.TEXT
                && option(chosen).filter(Option::notApplicable).isPresent();
    }

    /** The same without its words: what may not change once somebody may have answered it. */
    SurveyQuestion structure() {
        return new SurveyQuestion(
                key,
                type,
                null,
                null,
                required,
                options.stream()
                        .map(each -> new Option(each.key(), null, plain(each.score()), each.notApplicable()))
                        .toList(),
                rows.stream().map(each -> new MatrixRow(each.key(), null)).toList(),
                minChoices,
                maxChoices,
                plain(min),
                plain(max),
                maxLength,
                metric,
                visibleIf == null
                        ? null
                        : new VisibleIf(
                                visibleIf.question(),
                                visibleIf.anyOf(),
                                visibleIf.answer(),
                                plain(visibleIf.min()),
                                plain(visibleIf.max())),
                dimension);
    }

    /** 5 and 5.0 are one number. */
    private static BigDecimal plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }
}
