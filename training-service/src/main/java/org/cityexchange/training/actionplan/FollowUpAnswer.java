package org.cityexchange.training.actionplan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cityexchange.kit.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an action plan goes. */
@Schema(examples = """
                {"actuals": [{"measure": 1, "actual": 15.2}], "note": "The lanes were opened in May."}
                """)
public record FollowUpAnswer(
        @NotNull @Size(max = 30) List<@NotNull @Valid Actual> actuals,

        @Schema(nullable = true) @Size(max = 5000) String note) {

    /** The text is taken in its normal form. */
    public FollowUpAnswer {
        actuals = actuals == null ? null : List.copyOf(actuals);
        note = Texts.clean(note);
    }
}
