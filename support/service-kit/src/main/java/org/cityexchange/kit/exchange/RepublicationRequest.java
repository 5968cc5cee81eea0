package org.cityexchange.kit.exchange;

import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import org.cityexchange.contracts.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is sent again.
 *
 * @param topic the topic, which this service sends
 * @param fromAt only what was written since then, as far as it is kept; null for everything, and where each subject
 *     stands whose events are not kept any more
 */
@Schema(examples = "{\"topic\": \"forum.registration.v1\", \"fromAt\": \"2026-11-20T00:00:00Z\"}")
public record RepublicationRequest(
        @NotBlank @Schema(examples = "forum.registration.v1")
        String topic,

        @Nullable
        @Schema(
                nullable = true,
                description = "Only what was written since then; else everything that is kept, and where each subject"
                        + " stands whose events are not kept any more")
        Instant fromAt) {}
