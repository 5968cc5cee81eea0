package org.cityexchange.forum.event;

import jakarta.validation.constraints.NotNull;
import org.cityexchange.kit.text.LocalizedText;

/** An organisation that stands behind an event. */
public record Organizer(
        @NotNull LocalizedText name, @NotNull Role role) {

    /** What the organisation does for the event. */
    public enum Role {
        /** 주최 */
        HOST,
        /** 주관 */
        ORGANIZER,
        /** 후원 */
        SUPPORTER
    }
}
