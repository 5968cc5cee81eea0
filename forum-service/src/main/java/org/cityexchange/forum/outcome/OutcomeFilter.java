package org.cityexchange.forum.outcome;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.cityexchange.contracts.OutcomeKind;
import org.cityexchange.contracts.OutcomePhase;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which outcomes are asked for; a parameter given several times means any of its values. */
public class OutcomeFilter {

    @QueryParam("q")
    @Size(max = 100)
    @Parameter(description = "Part of a title, in any language")
    String q;

    @QueryParam("kind")
    List<OutcomeKind> kind;

    @QueryParam("city")
    @Parameter(
            description = "Code of a city; what was recorded with cities that were merged with it counts",
            example = "quy-nhon-vn")
    List<String> city;

    @QueryParam("country")
    @Parameter(description = "ISO 3166-1 alpha-2", example = "VN")
    List<String> country;

    @QueryParam("policy")
    @Parameter(example = "TOPIS")
    String policy;

    @QueryParam("topic")
    @Parameter(example = "URBAN_TRANSPORT")
    String topic;

    @QueryParam("phase")
    @Parameter(description = "VERIFIED unless told; DISPUTED and RETRACTED ones may have been presented before")
    List<OutcomePhase> phase;
}
