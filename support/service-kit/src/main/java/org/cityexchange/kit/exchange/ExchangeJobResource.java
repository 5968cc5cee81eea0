package org.cityexchange.kit.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** For those who have to build a copy anew, or to fill a log again. */
@Path("/v1/exchange")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exchange")
public class ExchangeJobResource {

    private final ExchangeJobs jobs;
    private final Answers answers;

    ExchangeJobResource(ExchangeJobs jobs, Answers answers) {
        this.jobs = jobs;
        this.answers = answers;
    }

    /** Has a copy built anew. */
    @POST
    @Path("/rebuilds")
    @RolesAllowed(Roles.OPERATOR)
    @Idempotent
    @Operation(
            operationId = "createRebuild",
            summary = "Build what this service keeps of a topic anew from the log",
            description = "Side effects off: nothing is sent to anybody. Readers see the old copy until the new one is"
                    + " complete; what comes on the topic meanwhile waits. One rebuild or republication at a time.")
    @APIResponse(
            responseCode = "202",
            description = "Queued; Location is the job",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ExchangeJobView.class)))
    public RestResponse<ExchangeJobView> rebuild(@Valid @NotNull RebuildRequest request) {
        return accepted(jobs.rebuild(request.topic()));
    }

    /** Has a topic sent again. */
    @POST
    @Path("/republications")
    @RolesAllowed(Roles.OPERATOR)
    @Idempotent
    @Operation(
            operationId = "createRepublication",
            summary = "Send what this service has told on a topic again",
            description =
                    "For a log that was lost. Whoever has it takes no second effect. What is too old to be kept is"
                            + " told as it stands now. One rebuild or republication at a time.")
    @APIResponse(
            responseCode = "202",
            description = "Queued; Location is the job",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ExchangeJobView.class)))
    public RestResponse<ExchangeJobView> republish(@Valid @NotNull RepublicationRequest request) {
        return accepted(jobs.republish(request.topic(), request.fromAt()));
    }

    private RestResponse<ExchangeJobView> accepted(ExchangeJobView job) {
        return RestResponse.ResponseBuilder.<ExchangeJobView>create(202)
                .entity(job)
                .location(answers.at("/v1/exchange/jobs/" + job.id()))
                .build();
    }

    /** The rebuilds and republications. */
    @GET
    @Path("/jobs")
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    @Operation(
            operationId = "listExchangeJobs",
            summary = "List rebuilds and republications",
            description = "The latest first; sort by createdAt")
    public PageOf<ExchangeJobView> list(
            @RestQuery List<ExchangeJobStatus> status, @Valid @BeanParam PageParams params) {
        return jobs.page(status, params);
    }

    /** How far one is. */
    @GET
    @Path("/jobs/{id}")
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    @Operation(operationId = "getExchangeJob", summary = "Tell how far a rebuild or republication is")
    public ExchangeJobView get(UUID id) {
        return jobs.get(id);
    }
}
