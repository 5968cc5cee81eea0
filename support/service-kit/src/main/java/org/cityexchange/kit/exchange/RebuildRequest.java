package org.cityexchange.kit.exchange;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which topic's copy is built anew.
 *
 * @param topic the topic, which this service receives
 */
@Schema(examples = "{\"topic\": \"training.city.v1\"}")
public record RebuildRequest(
        @NotBlank @Schema(examples = "training.city.v1") String topic) {}
