package org.cityexchange.training.selection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.Texts;
import org.cityexchange.training.course.Channel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an institution says of a nominee, until it is screened. */
@Schema(examples = "{\"institutionRank\": 2, \"motivation\": \"Runs the bus lanes of the city\"}")
public record NominationDetails(
        @Schema(nullable = true, description = "The channel wished; the only one of the run unless told")
        Channel channel,

        @Min(1)
        @Max(10_000)
        @Schema(nullable = true, description = "The place the institution gives: 1 is first; needed to submit")
        Integer institutionRank,

        @Size(max = 4000) @Schema(nullable = true) String motivation,

        @Schema(nullable = true) @Size(max = 20) List<@NotNull @Valid NominationDocument> documents) {

    /** No documents unless told. */
    public NominationDetails {
        motivation = Texts.clean(motivation);
        documents = documents == null ? List.of() : documents;
    }

    /** With the channel filled in where a run has only one; refuses one that is not offered, and a document twice. */
    NominationDetails checked(List<Channel> offered) {
        if (channel == null && offered.size() > 1) {
            throw DomainException.at("/channel", ErrorCode.REQUIRED);
        }
        if (channel != null && !offered.contains(channel)) {
            throw DomainException.at("/channel", ErrorCode.INVALID_VALUE, channel);
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < documents.size(); i++) {
            if (!seen.add(documents.get(i).sha256())) {
                throw DomainException.at(
                        "/documents/" + i + "/sha256",
                        ErrorCode.DUPLICATE_VALUE,
                        documents.get(i).sha256());
            }
        }
        return new NominationDetails(
                channel == null ? offered.get(0) : channel, institutionRank, motivation, documents);
    }
}
