package org.cityexchange.forum.surveyresult;

import java.util.List;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a survey's results may be divided by. */
@Schema(name = "SurveyDimension")
public record Dimension(@Schema(examples = "mode") String key, LocalizedText label, List<Value> values) {

    /** One value of it. */
    @Schema(name = "SurveyDimensionValue")
    public record Value(@Schema(examples = "ONLINE") String key, LocalizedText label) {}

    /** The place of a value; -1 where there is none, or one that was not declared. */
    int indexOf(String value) {
        for (int index = 0; index < values.size(); index++) {
            if (values.get(index).key().equals(value)) {
                return index;
            }
        }
        return -1;
    }
}
