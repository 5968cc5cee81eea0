package org.cityexchange.training.enrolment;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Shares of the seats of a course run for continents. */
@Path("/v1/course-runs/{run}/continent-quotas")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enrolments")
public class ContinentQuotaResource {

    private final ContinentQuotas quotas;
    private final Answers answers;

    ContinentQuotaResource(ContinentQuotas quotas, Answers answers) {
        this.quotas = quotas;
        this.answers = answers;
    }

    /** The shares. */
    @GET
    @PermitAll
    @Operation(
            operationId = "listContinentQuotas",
            summary = "Shares of the seats for continents",
            description =
                    "Beside the seats of a channel, whoever comes from such a continent needs one of its share. If-Match"
                            + " looks at the sizes, not at who takes a seat.")
    public RestResponse<PageOf<ContinentQuota>> list(
            @Parameter(description = "Id or code", example = "ED-2022-01") String run) {
        return tagged(quotas.of(run));
    }

    /** Sets shares. */
    @PUT
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Operation(
            operationId = "setContinentQuotas",
            summary = "Give continents shares of the seats, or change them",
            description =
                    "Continents count by the scheme of the run's target; one that is left out stays as it is. Whoever is"
                            + " enrolled already counts. What comes free goes to those who have waited longest.")
    public RestResponse<PageOf<ContinentQuota>> resize(
            @Parameter(description = "Id or code", example = "ED-2022-01") String run,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ContinentQuotasRequest request) {
        return tagged(quotas.resize(run, ifMatch, request));
    }

    private RestResponse<PageOf<ContinentQuota>> tagged(List<ContinentQuota> all) {
        return answers.visible(
                PageOf.whole(all), ContinentQuotas.versionOf(all), Long.toHexString(Etag.versionOf(all)));
    }
}
