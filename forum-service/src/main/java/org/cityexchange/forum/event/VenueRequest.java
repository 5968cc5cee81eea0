package org.cityexchange.forum.event;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said about a venue. */
@Schema(examples = """
                {"ownerInstitution": "shrdc", "name": {"ko": "서울시인재개발원", "en": "Seoul Human Resource Development Center"}}
                """)
public record VenueRequest(
        @Size(max = 60) @Schema(nullable = true) String ownerInstitution,
        @NotNull LocalizedText name,
        @Schema(nullable = true) LocalizedText address,

        @DecimalMin("-90") @DecimalMax("90") @Schema(nullable = true)
        Double lat,

        @DecimalMin("-180") @DecimalMax("180") @Schema(nullable = true)
        Double lon) {}
