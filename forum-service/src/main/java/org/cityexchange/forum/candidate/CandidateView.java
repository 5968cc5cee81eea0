package org.cityexchange.forum.candidate;

import java.util.List;
import java.util.UUID;
import org.cityexchange.forum.outcome.OutcomeView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An outcome of training as a case to be presented, and where it was. */
@Schema(name = "BestPracticeCandidate")
public record CandidateView(
        OutcomeView outcome,

        @Schema(description = "Entries of contests that present it")
        List<Entry> contestEntries,

        @Schema(description = "Talks about it in working copies of agendas")
        List<Talk> talks) {

    /** An entry of a contest. */
    @Schema(name = "CandidateEntry")
    public record Entry(UUID contestId, UUID entryId) {}

    /** A talk in a session of an event. */
    @Schema(name = "CandidateTalk")
    public record Talk(UUID eventId, UUID sessionId, UUID contributionId) {}
}
