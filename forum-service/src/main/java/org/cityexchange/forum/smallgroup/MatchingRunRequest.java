package org.cityexchange.forum.smallgroup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for a dry run: who would be in which of these groups. */
@Schema(examples = """
                {"seed": 20261122,
                 "groups": [{"key": "waste-1", "topic": "waste", "min": 4, "max": 8},
                            {"key": "smart-1", "topic": "smart-city", "min": 4, "max": 12,
                             "sessionId": "01936e2a-7c5b-7000-8000-000000000003"}]}
                """)
public record MatchingRunRequest(
        @Min(0)
        @Max(Integer.MAX_VALUE)
        @Schema(
                nullable = true,
                description = "The same seed over the same inputs has the same outcome; drawn unless told")
        Long seed,

        @NotEmpty @Size(max = 200) List<@NotNull @Valid Group> groups) {

    /**
     * A group that may come about.
     *
     * @param topic what one has to have ranked to be placed in it
     * @param sessionId the session it meets in, which its people are signed up for when the run is committed
     * @param min below which it does not come about, with those who have a place in the session already
     */
    @Schema(name = "MatchingGroup")
    public record Group(
            @NotNull @Pattern(regexp = "[A-Za-z0-9]+([_-][A-Za-z0-9]+)*") @Size(max = 60)
            String key,

            @NotBlank @Size(max = 60) String topic,
            @Schema(nullable = true) UUID sessionId,
            @NotNull @Min(1) @Max(10_000) Integer min,
            @NotNull @Min(1) @Max(10_000) Integer max) {}
}
