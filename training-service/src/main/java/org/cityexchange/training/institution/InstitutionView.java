package org.cityexchange.training.institution;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An institution as it is shown. */
@Schema(name = "Institution")
public record InstitutionView(
        UUID id,

        @Schema(description = "For ever; usable in place of the id", examples = "shrdc")
        String code,

        InstitutionKind kind,
        LocalizedText names,
        List<InstitutionAlias> aliases,

        @Schema(nullable = true, description = "Code of the city it was recorded with", examples = "seoul-kr")
        String city,

        @Schema(nullable = true, description = "Code of the institution it belongs to", examples = "metropolis")
        String parent,

        @Schema(nullable = true) InstitutionContact contact,
        Provenance provenance,

        @Schema(nullable = true, examples = "seoul-2008-2022")
        String dataset,

        @Schema(examples = "0") int version,
        Instant createdAt,
        Instant updatedAt) {}
