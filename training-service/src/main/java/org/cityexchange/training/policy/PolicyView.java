package org.cityexchange.training.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A policy as it is shown. */
@Schema(name = "Policy")
public record PolicyView(
        UUID id,

        @Schema(description = "For ever; usable in place of the id", examples = "TOPIS")
        String code,

        @Schema(examples = "URBAN_TRANSPORT") String topic,

        @Schema(nullable = true, description = "Code of the city whose policy it is", examples = "seoul-kr")
        String ownerCity,

        LocalizedText names,
        @Schema(nullable = true) LocalizedText description,
        PolicyStatus status,
        Provenance provenance,
        @Schema(nullable = true) String dataset,
        @Schema(examples = "0") int version,
        Instant createdAt,
        Instant updatedAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "For staff only")
        List<PolicyStatus> allowedTransitions) {}
