package org.cityexchange.training.reconciliation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.kit.figure.Figure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A number that a document states, or a correction of how it was entered. */
@Schema(examples = """
                {"source": "seoul-press-release-2022-11-25", "measure": "CITIES",
                 "dimensions": {"continent": ["ASIA"], "scheme": ["SHRDC_6"]},
                 "figure": {"key": "table.continent.asia.cities", "value": 181, "unit": "CITY", "qualifier": "EXACT",
                            "kind": "ACTUAL", "origin": "REPORTED", "definition": "COUNT",
                            "source": {"document": "보도자료 2022-11-25", "quote": "아시아 … 181개"}}}
                """)
public record PublishedFigureRequest(
        @NotBlank @Schema(description = "Code of the document")
        String source,

        @NotBlank @Size(max = 40) @Pattern(regexp = MEASURE) @Schema(examples = "CITIES")
        String measure,

        @Schema(
                nullable = true,
                description = "Of what: values by the name of each dimension; several mean all of them together")
        @Size(max = 10)
        Map<
                        @NotBlank @Size(max = 40) @Pattern(regexp = NAME) String,
                        @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 100) String>>
                dimensions,

        @NotNull @Valid Figure figure,
        @Size(max = 1000) @Schema(nullable = true) String note,

        @Schema(nullable = true, description = "The figure of the same key that this one corrects")
        UUID supersedes) {

    static final String MEASURE = "[A-Z][A-Z0-9]*(_[A-Z0-9]+)*";
    static final String NAME = "[a-z][A-Za-z0-9]*";

    public PublishedFigureRequest {
        dimensions = dimensions == null ? Map.of() : dimensions;
    }

    Stated stated() {
        return new Stated(source, measure, dimensions, figure);
    }
}
