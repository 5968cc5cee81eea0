package org.cityexchange.forum.event;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to ask, as it is made public. */
public record Contact(
        @Schema(nullable = true) LocalizedText department,
        @Size(max = 200) @Schema(nullable = true) String name,
        @Schema(nullable = true) LocalizedText jobTitle,

        @Size(max = 100) @Schema(nullable = true, examples = "02-2170-6053")
        String phone,

        @Email @Size(max = 254) @Schema(nullable = true) String email) {}
