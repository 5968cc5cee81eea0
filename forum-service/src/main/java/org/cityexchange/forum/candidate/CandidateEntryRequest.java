package org.cityexchange.forum.candidate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Enters a candidate in a contest; what is left out is that of the outcome. */
@Schema(examples = "{\"contest\": \"best-practice-2028\", \"partnerCityCode\": \"seoul-kr\"}")
public record CandidateEntryRequest(
        @NotBlank @Size(max = 80) @Schema(description = "Id or slug of a contest that is open for entries")
        String contest,

        @Size(max = 80) @Schema(nullable = true, examples = "seoul-kr")
        String partnerCityCode,

        @Schema(nullable = true) LocalizedText title,
        @Schema(nullable = true) LocalizedText summary) {}
