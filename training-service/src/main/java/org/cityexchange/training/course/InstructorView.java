package org.cityexchange.training.course;

import java.time.Instant;
import java.util.UUID;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who teaches, as staff see them. */
@Schema(name = "Instructor")
public record InstructorView(
        UUID id,
        @Schema(examples = "강사 하나") String name,

        @Schema(nullable = true, examples = "Instructor One")
        String nameLatin,

        @Schema(nullable = true, description = "Hidden from auditors", examples = "instructor-1@example.org")
        String email,

        @Schema(nullable = true) LocalizedText affiliation,
        @Schema(nullable = true) LocalizedText jobTitle,
        Provenance provenance,
        @Schema(nullable = true) String dataset,
        @Schema(examples = "0") int version,
        Instant createdAt,
        Instant updatedAt) {

    /** The same without the address. */
    InstructorView masked() {
        return new InstructorView(
                id, name, nameLatin, null, affiliation, jobTitle, provenance, dataset, version, createdAt, updatedAt);
    }
}
