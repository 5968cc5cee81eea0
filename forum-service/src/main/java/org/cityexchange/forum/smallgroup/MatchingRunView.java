package org.cityexchange.forum.smallgroup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A matching run and its outcome; people are named by their registrations. */
@Schema(name = "MatchingRun")
public record MatchingRunView(
        UUID id,
        UUID eventId,
        long seed,

        @Schema(description = "SHA-256 over all that decides the outcome together with the seed")
        String inputHash,

        Result result,
        MatchingRunStatus status,
        Instant createdAt,
        @Schema(nullable = true) Instant committedAt,
        int version) {

    /** Who would be where, and who nowhere. */
    @Schema(name = "MatchingResult")
    public record Result(int placed, int firstChoice, List<Group> groups, List<Unplaced> unplaced) {}

    /** A group and the people in it. */
    @Schema(name = "MatchedGroup")
    public record Group(
            String key,
            String topic,
            @Schema(nullable = true) UUID sessionId,
            int min,
            int max,

            @Schema(description = "It found too few people; they were placed elsewhere")
            boolean dissolved,

            List<Placed> people) {}

    /** Somebody in a group, and the how manieth of the groups open to them it is: 1 is the dearest. */
    @Schema(name = "MatchedPerson")
    public record Placed(UUID registrationId, int choice) {}

    /** Somebody in no group. */
    @Schema(name = "UnmatchedPerson")
    public record Unplaced(
            UUID registrationId,
            @Schema(examples = "ALL_FULL") Reason reason) {}

    /** Why somebody is in no group. */
    @Schema(name = "UnmatchedReason")
    public enum Reason {
        /** Ranked nothing that is offered, or is busy at those times. */
        NO_MATCHING_INTEREST,
        /** The groups they would join are full. */
        ALL_FULL,
        /** A group they would join found too few people, and the others are full. */
        GROUP_DISSOLVED
    }
}
