package org.cityexchange.training.selection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.training.course.Channel;
import org.cityexchange.training.trainee.Gender;
import org.cityexchange.training.trainee.Rank;
import org.cityexchange.training.trainee.TraineeFacts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A nomination, as shown. */
@Schema(name = "Nomination")
public record NominationView(
        UUID id,
        UUID courseRunId,
        UUID traineeId,

        @Schema(nullable = true, description = "Null where not shown")
        Nominee nominee,

        @Schema(description = "Who nominates", examples = "delhi-municipal-corporation")
        String institutionCode,

        @Schema(description = "The trainee's city when nominated", examples = "delhi-in")
        String cityCode,

        Channel channel,

        @Schema(nullable = true, description = "1 is first") Integer institutionRank,

        @Schema(nullable = true, description = "Null where none is given or not shown")
        String motivation,

        List<NominationDocument> documents,
        NominationStatus status,
        @Schema(nullable = true) String statusReason,

        @Schema(nullable = true, description = "Why somebody from outside the target region was let in")
        String targetOverride,

        @Schema(
                nullable = true,
                description = "Of a reserve, the place among those of the channel: 1 is called up first")
        Integer reserve,

        @Schema(nullable = true, description = "The selection round that decided")
        UUID selectionRoundId,

        Provenance provenance,
        @Schema(nullable = true) String dataset,
        @Schema(nullable = true) Instant submittedAt,
        @Schema(nullable = true) Instant decidedAt,
        @Schema(examples = "0") int version,
        Instant createdAt,
        Instant updatedAt,

        @Schema(nullable = true, description = "What the caller may make of it now; lists only")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        List<NominationStatus> allowedTransitions) {

    /** Who is nominated, as known at present. */
    @Schema(name = "Nominee")
    public record Nominee(
            @Schema(nullable = true, examples = "Trainee One")
            String name,

            @Schema(nullable = true) String nameLatin,
            @Schema(nullable = true) Gender gender,
            @Schema(nullable = true) String jobTitle,
            Rank rank) {

        static Nominee of(TraineeFacts trainee) {
            return new Nominee(
                    trainee.name(), trainee.nameLatin(), trainee.gender(), trainee.jobTitle(), trainee.rank());
        }
    }

    /** The same with who it is about. */
    NominationView about(TraineeFacts trainee) {
        return with(Nominee.of(trainee), motivation, documents, statusReason, allowedTransitions);
    }

    /** The same without the person, and without the sentence that may tell of them. */
    NominationView masked() {
        return with(
                null, null, documents.stream().map(NominationDocument::masked).toList(), null, allowedTransitions);
    }

    /** The same with what the caller may make of it. */
    NominationView allowing(List<NominationStatus> allowed) {
        return with(nominee, motivation, documents, statusReason, allowed);
    }

    private NominationView with(
            Nominee shownNominee,
            String shownMotivation,
            List<NominationDocument> shownDocuments,
            String shownReason,
            List<NominationStatus> allowed) {
        return new NominationView(
                id,
                courseRunId,
                traineeId,
                shownNominee,
                institutionCode,
                cityCode,
                channel,
                institutionRank,
                shownMotivation,
                shownDocuments,
                status,
                shownReason,
                targetOverride,
                reserve,
                selectionRoundId,
                provenance,
                dataset,
                submittedAt,
                decidedAt,
                version,
                createdAt,
                updatedAt,
                allowed);
    }
}
