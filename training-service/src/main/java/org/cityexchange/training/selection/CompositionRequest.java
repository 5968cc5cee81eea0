package org.cityexchange.training.selection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All rules of a run, the most important first: where minimums cannot all be met, the first ones are. */
@Schema(name = "CompositionRulesRequest", examples = """
                {"rules": [{"dimension": "CONTINENT", "value": "AFRICA", "min": 4},
                           {"dimension": "GENDER", "value": "FEMALE", "min": 8},
                           {"dimension": "CITY", "max": 2},
                           {"dimension": "CITY", "value": "delhi-in", "max": 3}]}
                """)
public record CompositionRequest(@NotNull @Size(max = 200) List<@NotNull @Valid CompositionRule> rules) {}
