package org.cityexchange.forum.report;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Newsletters, press releases and other documents. */
@Path("/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports", description = "The document board: newsletters and press releases")
class ReportResource {

    @Inject
    ReportService reports;

    @Inject
    Answers answers;

    @GET
    @PermitAll
    @Operation(operationId = "listReports", summary = "Documents, newest first")
    public RestResponse<PageOf<ReportView>> list(
            @RestQuery @Size(max = 100) String q,
            @RestQuery List<ReportRequest.Kind> kind,
            @RestQuery String event,
            @Valid @BeanParam PageParams params) {
        return answers.visible(reports.page(q, kind, event, params));
    }

    @GET
    @Path("/{report}")
    @PermitAll
    @Operation(operationId = "getReport", summary = "One document, by id or slug")
    public RestResponse<ReportView> get(String report) {
        var found = reports.get(report);
        return answers.visible(found, found.version());
    }

    @POST
    @RolesAllowed(Roles.ORGANIZER)
    @Idempotent
    @Operation(operationId = "createReport", summary = "Enter a document")
    @APIResponse(
            responseCode = "201",
            description = "The document",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public RestResponse<ReportView> create(@Valid @NotNull ReportRequest request) {
        var created = reports.create(request);
        return answers.created(created, "/v1/reports", created.id(), created.version());
    }

    @PATCH
    @Path("/{report}")
    @RolesAllowed(Roles.ORGANIZER)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "patchReport", summary = "Change a document")
    public RestResponse<ReportView> patch(
            String report,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = ReportRequest.class))) @NotNull
                    JsonNode patch) {
        var changed = reports.patch(report, ifMatch, patch);
        return answers.ok(changed, changed.version());
    }
}
