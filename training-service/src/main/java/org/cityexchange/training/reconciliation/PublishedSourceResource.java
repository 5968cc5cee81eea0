package org.cityexchange.training.reconciliation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Documents that state figures. */
@Path("/v1/published-sources")
@Tag(name = "Published figures")
public class PublishedSourceResource {

    private final PublishedSources sources;
    private final Answers answers;

    PublishedSourceResource(PublishedSources sources, Answers answers) {
        this.sources = sources;
        this.answers = answers;
    }

    /** The documents. */
    @GET
    @PermitAll
    @Operation(operationId = "listPublishedSources", summary = "List the documents that state figures")
    public RestResponse<PageOf<PublishedSourceView>> list(@Valid @BeanParam PageParams params) {
        return answers.visible(sources.page(params));
    }

    /** One of them. */
    @GET
    @Path("/{source}")
    @PermitAll
    @Operation(operationId = "getPublishedSource", summary = "Read what is known of a document")
    public RestResponse<PublishedSourceView> get(
            @Parameter(description = "Id or code", example = "seoul-press-release-2022-11-25") String source) {
        var found = sources.view(source);
        return answers.visible(found, found.version());
    }

    /** Enters a document. */
    @POST
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(operationId = "createPublishedSource", summary = "Enter a document that states figures")
    @APIResponse(
            responseCode = "201",
            description = "The document",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PublishedSourceView.class)))
    public RestResponse<PublishedSourceView> enter(@NotNull @Valid PublishedSourceRequest request) {
        var source = sources.enter(request);
        return answers.created(source, "/v1/published-sources", source.id(), source.version());
    }
}
