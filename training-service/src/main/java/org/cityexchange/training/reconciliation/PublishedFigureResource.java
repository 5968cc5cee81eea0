package org.cityexchange.training.reconciliation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
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

/** Numbers that documents state, with their words. */
@Path("/v1/published-figures")
@Tag(name = "Published figures")
public class PublishedFigureResource {

    private final PublishedFigures figures;
    private final Answers answers;

    PublishedFigureResource(PublishedFigures figures, Answers answers) {
        this.figures = figures;
        this.answers = answers;
    }

    /** The figures that match. */
    @GET
    @PermitAll
    @Operation(
            operationId = "listPublishedFigures",
            summary = "List the figures that documents state",
            description = "In the order they were entered unless told; sort by recordedAt, key")
    public RestResponse<PageOf<PublishedFigureView>> list(
            @BeanParam PublishedFigureFilter filter, @Valid @BeanParam PageParams params) {
        return answers.visible(figures.page(filter, params));
    }

    /** One of them. */
    @GET
    @Path("/{figure}")
    @PermitAll
    @Operation(operationId = "getPublishedFigure", summary = "Read a published figure, superseded or not")
    public RestResponse<PublishedFigureView> get(UUID figure) {
        return answers.visible(figures.view(figure));
    }

    /** Enters a figure, or one that supersedes another. */
    @POST
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(
            operationId = "createPublishedFigure",
            summary = "Enter a figure that a document states, or correct how one was entered",
            description = "A figure is never changed; a correction names the one it supersedes")
    @APIResponse(
            responseCode = "201",
            description = "The figure",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PublishedFigureView.class)))
    public RestResponse<PublishedFigureView> enter(@NotNull @Valid PublishedFigureRequest request) {
        var figure = figures.enter(request);
        return answers.created(figure, "/v1/published-figures", figure.id(), 0);
    }
}
