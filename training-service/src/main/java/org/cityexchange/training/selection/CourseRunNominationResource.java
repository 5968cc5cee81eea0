package org.cityexchange.training.selection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who is nominated for a run. */
@Path("/v1/course-runs/{run}/nominations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Selection", description = "Nominations for course runs, composition rules, selection rounds")
public class CourseRunNominationResource {

    private final NominationService nominations;
    private final Answers answers;

    CourseRunNominationResource(NominationService nominations, Answers answers) {
        this.nominations = nominations;
        this.answers = answers;
    }

    /** The nominations for a run. */
    @GET
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR, Roles.AUDITOR})
    @Operation(
            operationId = "listNominations",
            summary = "Nominations for a course run; coordinators see those of their cities",
            description = "Sort by institution, institutionRank (both unless told), createdAt. Leaves an entry in the"
                    + " access log; auditors see no persons.")
    public PageOf<NominationView> list(
            String run, @Valid @BeanParam NominationFilter filter, @Valid @BeanParam PageParams params) {
        return nominations.page(run, filter, params);
    }

    /** How many are nominated. */
    @GET
    @Path("/summary")
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR, Roles.AUDITOR})
    @Operation(
            operationId = "summarizeNominations",
            summary = "How many are nominated for a course run, by institution and status")
    public NominationSummary summary(String run) {
        return nominations.summary(run);
    }

    /** Nominates somebody. */
    @POST
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR})
    @Idempotent
    @Operation(
            operationId = "createNomination",
            summary = "Nominate a trainee, as a draft",
            description = "While the run is open for nominations. Coordinators nominate people of their cities, for"
                    + " institutions that lie there. Nobody is nominated twice for a run, by whomever.")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NominationView.class)))
    public RestResponse<NominationView> nominate(String run, @NotNull @Valid NominationRequest request) {
        var view = nominations.nominate(run, request);
        return answers.created(view, "/v1/nominations", view.id(), view.version());
    }
}
