package org.cityexchange.forum.contest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.cityexchange.kit.figure.Figure;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an entry is awarded, by its rank in the scores or, for a contest of the past, by what a document says.
 *
 * @param contributionId the talk in an agenda that presents the case
 */
@Schema(name = "ContestAwardRequest", examples = """
                {"entryId": "01936e2a-7c5b-7000-8000-000000000001", "rank": "GRAND"}
                """)
public record AwardRequest(
        @NotNull UUID entryId,

        @NotBlank @Schema(description = "Key of one of the contest's ranks", examples = "GRAND")
        String rank,

        @Schema(nullable = true) UUID contributionId,
        @Schema(nullable = true) LocalizedText citation,
        @Valid @Schema(nullable = true) Figure.Source source) {}
