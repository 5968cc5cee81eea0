package org.cityexchange.training.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cityexchange.kit.figure.Figure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The published figures beside what was found, with a verdict for each. */
@Schema(name = "Reconciliation")
public record ReconciliationView(
        UUID id,

        @Schema(nullable = true, description = "The one document that was judged; null for all")
        String source,

        @Schema(examples = "[\"seoul-2008-2022\"]") List<String> dataset,
        Instant asOf,
        Instant createdAt,

        @Schema(description = "How many figures have each verdict", examples = "{\"MATCH\": 30, \"MISMATCH\": 2}")
        Map<Verdict, Long> verdicts,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Left out in lists")
        List<Result> results) {

    /**
     * One figure.
     *
     * @param published the number as published
     */
    @Schema(name = "ReconciliationResult")
    public record Result(
            UUID figureId,
            @Schema(examples = "training.share.main-topics") String key,

            @Schema(examples = "seoul-press-release-2022-11-25")
            String source,

            @Schema(examples = "2,700여명 중 70%") String quote,
            @Schema(examples = "70") BigDecimal published,
            Figure.Qualifier qualifier,
            @Schema(examples = "PERCENT") String unit,

            @Schema(nullable = true, description = "What it is held against", examples = "65.14")
            BigDecimal computed,

            @Schema(nullable = true, description = "Of a percentage", examples = "1751")
            BigDecimal numerator,

            @Schema(nullable = true, description = "Of a percentage", examples = "2688")
            BigDecimal denominator,

            @Schema(nullable = true, description = "Computed less published", examples = "-4.86")
            BigDecimal difference,

            Verdict verdict,

            @Schema(nullable = true, description = "What the verdict rests on; null for NOT_COMPUTABLE")
            Basis basis,

            @Schema(description = "Keys of the figures of the document that it was held against")
            List<String> heldAgainst) {}

    static ReconciliationView of(
            UUID id, String source, List<String> dataset, Instant asOf, Instant createdAt, List<Result> results) {
        var verdicts = new TreeMap<Verdict, Long>();
        results.forEach(result -> verdicts.merge(result.verdict(), 1L, Long::sum));
        return new ReconciliationView(id, source, dataset, asOf, createdAt, verdicts, results);
    }

    /** As it stands in a list. */
    ReconciliationView withoutResults() {
        return new ReconciliationView(id, source, dataset, asOf, createdAt, verdicts, null);
    }

    /** With the results of these verdicts alone; how many there are of each stays. */
    ReconciliationView only(List<Verdict> wanted) {
        return wanted.isEmpty()
                ? this
                : new ReconciliationView(
                        id,
                        source,
                        dataset,
                        asOf,
                        createdAt,
                        verdicts,
                        results.stream()
                                .filter(result -> wanted.contains(result.verdict()))
                                .toList());
    }
}
