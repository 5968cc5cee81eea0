package org.cityexchange.kit.exchange;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which parked records to take in.
 *
 * @param topic their topic
 * @param key their key
 */
@Schema(examples = "{\"topic\": \"training.city.v1\", \"key\": \"019ab001-0a01-7c11-8b11-1a2b3c4d5e01\"}")
public record ReplayRequest(
        @NotBlank @Schema(examples = "training.city.v1") String topic,

        @NotNull @Schema(examples = "019ab001-0a01-7c11-8b11-1a2b3c4d5e01")
        String key) {}
