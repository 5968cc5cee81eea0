package org.cityexchange.forum.survey;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form as a respondent sees it who has answered so far, and what those answers would be refused for. */
@Schema(name = "SurveyPreview")
public record SurveyPreview(
        LocalizedText title,
        @Schema(nullable = true) LocalizedText description,

        @Schema(description = "The questions that are shown, in their order")
        List<SurveyQuestion> questions,

        @Schema(description = "Empty where the answers would be taken")
        List<Refusal> errors) {

    /** Answers to try. */
    @Schema(name = "SurveyPreviewRequest", examples = "{\"answers\": {\"satisfaction\": 2}}")
    public record Request(
            @Size(max = 200) @Schema(type = SchemaType.OBJECT, description = "None unless told")
            Map<String, Object> answers) {

        /** What is left out is not answered. */
        public Request {
            answers = answers == null ? Map.of() : answers;
        }
    }

    /** One thing that would be refused. */
    @Schema(name = "SurveyPreviewError")
    public record Refusal(
            @Schema(examples = "/answers/why") String pointer,
            @Schema(examples = "QUESTION_NOT_ASKED") String code,
            String detail) {}
}
