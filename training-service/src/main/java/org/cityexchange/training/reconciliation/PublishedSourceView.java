package org.cityexchange.training.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document that states figures. */
@Schema(name = "PublishedSource")
public record PublishedSourceView(
        UUID id,
        int version,
        @Schema(examples = "seoul-press-release-2022-11-25") String code,
        LocalizedText title,
        @Schema(nullable = true) LocalizedText publisher,
        @Schema(nullable = true) LocalDate publishedOn,
        @Schema(nullable = true) String documentFile,

        @Schema(nullable = true, description = "Whose runs its figures are about", examples = "shrdc")
        String institution,

        Instant createdAt) {}
