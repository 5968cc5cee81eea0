package org.cityexchange.training.relation;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which relations are asked for; a parameter given several times means any of its values. */
public class CityRelationFilter {

    @QueryParam("kind")
    List<CityRelationKind> kind;

    @QueryParam("network")
    @Parameter(description = "Code of the network", example = "metropolis")
    List<String> network;

    @QueryParam("asOf")
    @Parameter(description = "Only those known to have held on that day", example = "2014-06-01")
    LocalDate asOf;
}
