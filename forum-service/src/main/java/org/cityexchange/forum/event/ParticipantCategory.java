package org.cityexchange.forum.event;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kind of participant, as the event tells them apart. */
public record ParticipantCategory(
        @NotBlank @Size(max = 60) @Schema(examples = "LOCAL_GOVERNMENT")
        String key,

        @NotNull LocalizedText label) {}
