package org.cityexchange.forum.event;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a registrant is asked to consent to.
 *
 * @param version of the text; a consent is given to one version
 * @param retention how long what is consented to is kept, as an ISO 8601 period such as {@code P1Y}
 */
public record ConsentText(
        @NotBlank @Size(max = 100) @Schema(examples = "PERSONAL_DATA")
        String purpose,

        @NotBlank @Size(max = 40) @Schema(examples = "1") String version,
        @NotNull LocalizedText text,
        boolean required,

        @Size(max = 20) @Schema(nullable = true, examples = "P1Y")
        String retention) {}
