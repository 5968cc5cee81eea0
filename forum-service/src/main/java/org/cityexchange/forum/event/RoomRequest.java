package org.cityexchange.forum.event;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said about a room. */
@Schema(examples = "{\"name\": {\"ko\": \"301호 스튜디오\"}, \"building\": {\"ko\": \"창의관\"}, \"floor\": \"3\"}")
public record RoomRequest(
        @NotNull LocalizedText name,
        @Schema(nullable = true) LocalizedText building,
        @Size(max = 20) @Schema(nullable = true) String floor,
        @Positive @Schema(nullable = true) Integer capacity) {}
