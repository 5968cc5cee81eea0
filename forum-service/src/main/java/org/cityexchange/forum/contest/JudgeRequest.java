package org.cityexchange.forum.contest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who is to judge.
 *
 * @param subject of the judge's token
 * @param conflicts codes of the cities whose entries the judge must not score, beside those of the judge's own token
 */
@Schema(name = "ContestJudge", examples = "{\"subject\": \"judge-1\", \"conflicts\": [\"yongsan-gu-seoul-kr\"]}")
public record JudgeRequest(
        @NotBlank @Size(max = 200) String subject,
        @Size(max = 100) List<@NotBlank @Size(max = 80) String> conflicts) {

    /** A list that is left out is empty. */
    public JudgeRequest {
        conflicts = conflicts == null ? List.of() : List.copyOf(conflicts);
    }
}
