package org.cityexchange.kit.mail;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mail as operators see it: neither to whom it goes nor what it says. */
@Schema(name = "Mail")
public record MailView(
        UUID id,
        @Schema(examples = "REGISTRATION_CONFIRMED") String kind,

        @Schema(nullable = true, description = "Id of what it is about, such as a registration")
        UUID about,

        MailStatus status,

        @Schema(description = "How often it was tried", examples = "1")
        int attempts,

        @Schema(nullable = true, description = "Null once it is not tried any more")
        Instant nextAttemptAt,

        @Schema(nullable = true, description = "What the last attempt failed of", examples = "MailConnectException")
        String lastError,

        Instant createdAt,
        @Schema(nullable = true) Instant finishedAt) {}
