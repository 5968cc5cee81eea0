package org.cityexchange.training.alumni;

import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an alumnus is asked to agree to at present. */
@Schema(name = "ConsentText")
public record ConsentTextView(
        ConsentKind kind,

        @Schema(description = "Of the text; a consent names the one it was given to", examples = "1")
        String version,

        LocalizedText text) {}
