package org.cityexchange.training.policy;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which policies are asked for; a parameter given several times means any of its values. */
public class PolicyFilter {

    @QueryParam("q")
    @Size(max = 100)
    @Parameter(description = "Part of a name or of the code", example = "엠보팅")
    String q;

    @QueryParam("topic")
    @Parameter(description = "Code of a topic, or of one that it counts to", example = "URBAN_TRANSPORT")
    List<String> topic = List.of();

    @QueryParam("ownerCity")
    @Parameter(description = "Code of the city whose policy it is", example = "seoul-kr")
    List<String> ownerCity = List.of();

    @QueryParam("status")
    List<PolicyStatus> status = List.of();

    @QueryParam("updatedSince")
    @Parameter(description = "Changed at that instant or later", example = "2026-11-22T00:00:00Z")
    Instant updatedSince;
}
