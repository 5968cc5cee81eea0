package org.cityexchange.training.impact;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.cityexchange.kit.http.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What came of teaching a policy. */
@Path("/v1/policies/{policy}/impact")
@Tag(name = "Impact", description = "What training led to, in one answer")
public class PolicyImpactResource {

    private final ImpactService impact;
    private final Answers answers;

    PolicyImpactResource(ImpactService impact, Answers answers) {
        this.impact = impact;
        this.answers = answers;
    }

    /** The impact of a policy. */
    @GET
    @PermitAll
    @Operation(
            operationId = "getPolicyImpact",
            summary = "See what came of teaching a policy",
            description = "Course runs, alumni, outcomes and forum cases, each with where it is and with parts that add"
                    + " up to it. Numbers only, of what is public.")
    public RestResponse<PolicyImpactView> get(
            @Parameter(description = "Id or code", example = "TOPIS") String policy,
            @RestQuery
                    @Parameter(
                            description = "A data set whose training counts, made up or not",
                            example = "seoul-2008-2022")
                    List<String> dataset) {
        return answers.visible(impact.ofPolicy(policy, dataset, new Links(answers::at)));
    }
}
