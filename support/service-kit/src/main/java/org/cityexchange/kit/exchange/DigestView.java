package org.cityexchange.kit.exchange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a service holds of one topic's aggregates, summed up.
 *
 * @param topic the topic
 * @param count how many aggregates it holds
 * @param sha256 over the lines {@code id:revision:state}, sorted, each ended by a line feed; in hexadecimal
 */
@Schema(name = "Digest", examples = """
                {"topic": "training.city.v1", "count": 282,
                 "sha256": "b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c"}
                """)
public record DigestView(
        @Schema(examples = "training.city.v1") String topic,
        @Schema(examples = "282") long count,

        @Schema(
                description = "SHA-256 over the sorted lines id:revision:state, each ended by a line feed",
                examples = "b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c")
        String sha256) {}
