package org.cityexchange.training.outcome;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.cityexchange.contracts.OutcomeRelation;
import org.cityexchange.contracts.OutcomeStage;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which adoptions of a policy are asked for; a parameter given several times means any of its values. */
public class AdoptionFilter {

    @QueryParam("status")
    List<OutcomeStatus> status = List.of();

    @QueryParam("relation")
    List<OutcomeRelation> relation = List.of();

    @QueryParam("stage")
    List<OutcomeStage> stage = List.of();

    @QueryParam("country")
    @Parameter(description = "ISO 3166-1 alpha-2", example = "UG")
    List<String> country = List.of();
}
