package org.cityexchange.training.impact;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many there are of one value. */
@Schema(name = "ImpactCountOf")
public record CountOf(
        @Schema(examples = "REPORTED") String key,
        @Schema(examples = "3") long count) {

    /** One for each entry, in its order. */
    static List<CountOf> each(Map<? extends Enum<?>, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> new CountOf(entry.getKey().name(), entry.getValue()))
                .toList();
    }

    /** All of them. */
    static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
