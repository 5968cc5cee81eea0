package org.cityexchange.training.outcome;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Which cities took a policy over. */
@Path("/v1/policies/{policy}/adoptions")
@Tag(name = "Policies")
public class AdoptionResource {

    private final AdoptionService adoptions;
    private final Answers answers;

    AdoptionResource(AdoptionService adoptions, Answers answers) {
        this.adoptions = adoptions;
        this.answers = answers;
    }

    /** The adoptions of a policy. */
    @GET
    @PermitAll
    @Operation(
            operationId = "listPolicyAdoptions",
            summary = "See which cities took a policy over, how and how far",
            description =
                    "An entry for each outcome of the kind POLICY_ADOPTION that is reported, under review, verified"
                            + " or disputed. Sort by statusAt (latest first unless told), city as recorded.")
    public RestResponse<PageOf<AdoptionView>> list(
            @Parameter(description = "Id or code", example = "TOPIS") String policy,
            @BeanParam AdoptionFilter filter,
            @Valid @BeanParam PageParams params) {
        return answers.visible(adoptions.page(policy, filter, params, answers::at));
    }
}
