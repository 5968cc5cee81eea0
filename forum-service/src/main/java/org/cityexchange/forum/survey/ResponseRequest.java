package org.cityexchange.forum.survey;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody answers, by the keys of the questions; in whatever language the questions were read. */
@Schema(
        name = "SurveyResponseRequest",
        examples = "{\"answers\": {\"satisfaction\": 5, \"again\": true, \"topics\": [\"CLIMATE\", \"CULTURE\"]}}")
public record ResponseRequest(
        @NotNull
        @Size(max = 200)
        @Schema(
                type = SchemaType.OBJECT,
                description =
                        "Of a scale and NUMBER a number, of SINGLE an option's key, of MULTI and RANKING a list of"
                                + " keys, of MATRIX an object from rows to options, of BOOLEAN a boolean, of TEXT a string; of a"
                                + " scale also the key of an option that is not applicable. What is skipped is left out.")
        Map<String, Object> answers) {

    /** Without the answers: they must stand in no log. */
    @Override
    public String toString() {
        return "ResponseRequest";
    }
}
