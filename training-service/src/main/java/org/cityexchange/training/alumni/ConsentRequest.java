package org.cityexchange.training.alumni;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an alumnus agrees to. */
@Schema(examples = """
                {"kind": "DIRECTORY", "textVersion": "1"}
                """)
public record ConsentRequest(
        @NotNull ConsentKind kind,

        @NotBlank @Size(max = 20) @Schema(description = "Of the text that was read; only the present one counts")
        String textVersion) {}
