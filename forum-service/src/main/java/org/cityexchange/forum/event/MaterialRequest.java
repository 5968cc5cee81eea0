package org.cityexchange.forum.event;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.URL;

/**
 * What is said about a material.
 *
 * @param url null where a document mentions the material without saying where it is
 */
@Schema(
        name = "MaterialRequest",
        examples = "{\"kind\": \"SLIDES\", \"title\": {\"ko\": \"기조발제 자료\"}, \"visibility\": \"PUBLIC\"}")
public record MaterialRequest(
        @NotNull Kind kind,
        @NotNull LocalizedText title,
        @Schema(nullable = true) LocalizedText caption,
        @URL @Size(max = 2000) @Schema(nullable = true) String url,
        @NotNull Visibility visibility,
        @Schema(nullable = true) UUID sessionId,

        @Schema(nullable = true, description = "A talk of the agenda")
        UUID contributionId) {

    /** What it is. */
    public enum Kind {
        SLIDES,
        VIDEO,
        PHOTO,
        DOCUMENT
    }

    /** Who may see that it exists. */
    public enum Visibility {
        PUBLIC,
        /** Whoever is registered for the event and shows the Registration-Token. */
        REGISTERED,
        STAFF
    }
}
