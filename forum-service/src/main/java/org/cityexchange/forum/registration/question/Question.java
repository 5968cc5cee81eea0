package org.cityexchange.forum.registration.question;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A question that an event asks of whoever registers.
 *
 * @param key under which it is answered; the same key in a later version is the same question
 */
@Schema(name = "RegistrationQuestion")
public record Question(
        @NotNull @Pattern(regexp = KEY) @Size(max = 60) @Schema(examples = "meal")
        String key,

        @NotNull Type type,
        @NotNull LocalizedText label,
        @Schema(nullable = true) LocalizedText help,

        @Schema(nullable = true, description = "false unless told")
        Boolean required,

        @Size(max = 100) @Schema(description = "Of a SINGLE or MULTI question; empty for the others")
        List<@NotNull @Valid Option> options) {

    /** Keys stand in JSON pointers, column headings and lanes of quotas. */
    static final String KEY = "[A-Za-z0-9]+([_-][A-Za-z0-9]+)*";

    /** What is left out is not required and has no options. */
    public Question {
        required = required != null && required;
        options = options == null ? List.of() : Collections.unmodifiableList(options);
    }

    /** What an answer has to be. */
    @Schema(name = "RegistrationQuestionType")
    public enum Type {
        /** A string of at most 4,000 characters. */
        TEXT,
        /** A number. */
        NUMBER,
        /** The key of an option. */
        SINGLE,
        /** Keys of options. */
        MULTI,
        /** true or false. */
        BOOLEAN,
        /** A calendar date, {@code 2022-11-25}. */
        DATE;

        boolean isChoice() {
            return this == SINGLE || this == MULTI;
        }
    }

    /**
     * An answer to choose.
     *
     * @param capacity how many may choose it; null for no limit
     * @param free seats left; shown in the registration form only, and ignored where it is sent
     */
    @Schema(name = "RegistrationOption")
    public record Option(
            @NotNull @Pattern(regexp = KEY) @Size(max = 60) @Schema(examples = "VEGETARIAN")
            String key,

            @NotNull LocalizedText label,

            @Min(0) @Max(1_000_000) @Schema(nullable = true, description = "How many may choose it; null: no limit")
            Integer capacity,

            @Schema(nullable = true, description = "Seats left, in the registration form; null: no limit, or not shown")
            Integer free) {

        Option withFree(Integer seats) {
            return new Option(key, label, capacity, seats);
        }
    }

    Question withOptions(List<Option> others) {
        return new Question(key, type, label, help, required, others);
    }

    /** Where the seats of one of its options are counted. */
    String lane(String option) {
        return key + "/" + option;
    }
}
