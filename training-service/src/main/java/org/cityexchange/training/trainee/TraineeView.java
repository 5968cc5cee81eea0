package org.cityexchange.training.trainee;

import java.time.Instant;
import java.util.UUID;
import org.cityexchange.contracts.Provenance;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A trainee, as shown. */
@Schema(name = "Trainee")
public record TraineeView(
        UUID id,
        @Schema(nullable = true, examples = "TR-00001") String externalKey,

        @Schema(nullable = true, description = "Null where unknown or not shown", examples = "Trainee One")
        String name,

        @Schema(nullable = true) String nameLatin,

        @Schema(nullable = true, examples = "trainee-00001@example.org")
        String email,

        @Schema(nullable = true) Gender gender,
        @Schema(examples = "delhi-in") String cityCode,
        @Schema(nullable = true) String institutionCode,
        @Schema(nullable = true) String jobTitle,

        @Schema(description = "At present; enrolments keep that of their day")
        Rank rank,

        @Schema(description = "In which the trainee is written to", examples = "en")
        String language,

        @Schema(nullable = true, description = "The pseudonym under which both services know the person")
        String personRef,

        @Schema(
                nullable = true,
                description = "Whom it reads through to, being an entry of the same person; null for most")
        UUID mergedInto,

        Provenance provenance,

        @Schema(nullable = true, examples = "seoul-2008-2022")
        String dataset,

        @Schema(examples = "0") int version,
        Instant createdAt,
        Instant updatedAt) {

    /** The same without the person. */
    TraineeView masked() {
        return new TraineeView(
                id,
                externalKey,
                null,
                null,
                null,
                gender,
                cityCode,
                institutionCode,
                null,
                rank,
                language,
                personRef,
                mergedInto,
                provenance,
                dataset,
                version,
                createdAt,
                updatedAt);
    }
}
