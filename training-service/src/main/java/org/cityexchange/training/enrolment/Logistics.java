package org.cityexchange.training.enrolment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.cityexchange.kit.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a host has to know of somebody's journey. No number of a passport or an identity card: nobody here needs one. */
@Schema(examples = """
                {"visa": {"needed": true, "status": "APPLIED"},
                 "arrival": {"at": "2027-03-01T09:30:00+09:00", "place": "ICN", "carrier": "KE482"},
                 "departure": {"at": "2027-03-12T20:00:00+09:00", "place": "ICN"},
                 "lodging": {"needed": true, "checkInOn": "2027-03-01", "checkOutOn": "2027-03-12"},
                 "diet": ["VEGETARIAN"]}
                """)
public record Logistics(
        @Schema(nullable = true) @Valid Visa visa,
        @Schema(nullable = true) @Valid Journey arrival,
        @Schema(nullable = true) @Valid Journey departure,
        @Schema(nullable = true) @Valid Lodging lodging,

        @Schema(nullable = true) @Size(max = 10) List<@NotNull Diet> diet,

        @Schema(nullable = true, description = "What else matters, such as an allergy")
        @Size(max = 500)
        @Pattern(regexp = NO_DOCUMENT_NUMBER)
        String note) {

    /** Neither what looks like the number of a passport nor a resident registration number. */
    static final String NO_DOCUMENT_NUMBER = "(?s)(?!.*(?<![A-Za-z0-9])[A-Za-z]{1,2}\\s?[0-9]{7,9}(?![0-9]))"
            + "(?!.*(?<![0-9])[0-9]{6}\\s?-?\\s?[1-8][0-9]{6}(?![0-9])).*";

    /** A blank note is none. */
    public Logistics {
        // null elements are left in for validation to point at
        diet = diet == null ? List.of() : Collections.unmodifiableList(diet);
        note = Texts.clean(note);
    }

    /** What somebody eats. */
    public enum Diet {
        VEGETARIAN,
        VEGAN,
        HALAL,
        KOSHER,
        NO_PORK,
        NO_BEEF,
        GLUTEN_FREE,
        OTHER
    }

    /** Where the visa stands. */
    public enum VisaStatus {
        NOT_APPLIED,
        APPLIED,
        GRANTED,
        REFUSED
    }

    /** Whether a visa is needed, and where it stands. */
    public record Visa(
            boolean needed, @Schema(nullable = true) VisaStatus status) {}

    /** When and where somebody arrives or leaves. */
    public record Journey(
            @Schema(nullable = true) Instant at,

            @Schema(nullable = true, examples = "ICN") @Size(max = 100) @Pattern(regexp = NO_DOCUMENT_NUMBER)
            String place,

            @Schema(nullable = true, description = "Flight, train or ship", examples = "KE482")
            @Size(max = 40)
            @Pattern(regexp = NO_DOCUMENT_NUMBER)
            String carrier) {}

    /** Whether somebody is to be lodged, and for which nights. */
    public record Lodging(
            boolean needed,
            @Schema(nullable = true) LocalDate checkInOn,
            @Schema(nullable = true) LocalDate checkOutOn) {}
}
