package org.cityexchange.forum.registration.question;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All that an event asks of its own, in its order; what is read can be changed and sent back.
 *
 * @param version 0 before anything was asked; ignored where it is sent
 */
@Schema(name = "RegistrationQuestions", examples = """
                {"items": [
                  {"key": "meal", "type": "SINGLE", "label": {"ko": "식사", "en": "Meal"}, "required": true,
                   "options": [{"key": "STANDARD", "label": {"ko": "일반식", "en": "Standard"}},
                               {"key": "VEGETARIAN", "label": {"ko": "채식", "en": "Vegetarian"}, "capacity": 20}]},
                  {"key": "arrival", "type": "DATE", "label": {"ko": "도착일", "en": "Day of arrival"}}]}
                """)
public record Questions(
        @NotNull @Size(max = 60) List<@NotNull @Valid Question> items,
        @Schema(nullable = true) Integer version) {

    static final Questions NONE = new Questions(List.of(), 0);

    /** Null elements are left in for validation to point at. */
    public Questions {
        items = items == null ? null : Collections.unmodifiableList(items);
    }
}
