package org.cityexchange.training.trainee;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.Objects;
import org.cityexchange.kit.text.Texts;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be said anew about a trainee: the present office; enrolments keep that of their day. */
@Schema(examples = """
                {"jobTitle": "Head of Division", "rank": "MANAGER"}
                """)
public record TraineeDetails(
        @Size(max = LONGEST)
        @Pattern(regexp = ONE_LINE)
        @Schema(nullable = true, description = "The whole name as its bearer writes it")
        String name,

        @Size(max = LONGEST)
        @Pattern(regexp = ONE_LINE)
        @Schema(nullable = true, description = "The bearer's own Latin spelling; never made by a machine")
        String nameLatin,

        @Email @Size(max = 254) @Schema(nullable = true) String email,

        @Schema(nullable = true) Gender gender,

        @NotBlank @Size(max = 80) @Schema(examples = "delhi-in")
        String cityCode,

        @Size(max = 80) @Schema(nullable = true) String institutionCode,

        @Size(max = LONGEST) @Pattern(regexp = ONE_LINE) @Schema(nullable = true)
        String jobTitle,

        @NotNull Rank rank,

        @Pattern(regexp = LANGUAGE)
        @Schema(
                type = SchemaType.STRING,
                nullable = true,
                description = "In which the trainee is written to: ko or en, unless told en")
        String language) {

    static final int LONGEST = 200;
    static final String ONE_LINE = "[^\\p{Cntrl}]*";
    static final String LANGUAGE = "ko|en";

    /** Texts are taken in their normal form, so that a full-width address is the address it stands for. */
    public TraineeDetails {
        name = Texts.clean(name);
        nameLatin = Texts.clean(nameLatin);
        email = address(email);
        institutionCode = Texts.clean(institutionCode);
        jobTitle = Texts.clean(jobTitle);
        language = language == null ? "en" : language;
    }

    /** Whether the name is another one, or spelt otherwise. */
    boolean isNamedUnlike(TraineeDetails other) {
        return !Objects.equals(name, other.name) || !Objects.equals(nameLatin, other.nameLatin);
    }

    /** An address as given, with full-width letters as plain ones; null where there is none. */
    static String address(String email) {
        return email == null || email.isBlank()
                ? null
                : Normalizer.normalize(email, Normalizer.Form.NFKC).strip();
    }
}
