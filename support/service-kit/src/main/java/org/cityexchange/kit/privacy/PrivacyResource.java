package org.cityexchange.kit.privacy;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What is kept of persons and for how long. Asking for an erasure is each service's own: who may differs. */
@Path("/v1/privacy")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy", description = "What is kept of persons, why and for how long, and how it is taken back")
public class PrivacyResource {

    private final DataMap dataMap;
    private final RetentionRules rules;
    private final RetentionRuns runs;
    private final ErasureReceipts receipts;
    private final Answers answers;

    PrivacyResource(
            DataMap dataMap, RetentionRules rules, RetentionRuns runs, ErasureReceipts receipts, Answers answers) {
        this.dataMap = dataMap;
        this.rules = rules;
        this.runs = runs;
        this.receipts = receipts;
        this.answers = answers;
    }

    /** Every field in which something of a person may stand. */
    @GET
    @Path("/data-map")
    @PermitAll
    @Operation(
            operationId = "listPersonalData",
            summary = "Every field in which something of a person may stand",
            description =
                    "What it is for, on what legal basis and how long it is kept, and what an erasure makes of it")
    public RestResponse<PageOf<DataMapEntry>> dataMap(
            @RestQuery @Parameter(description = "Only of these tables", example = "registration") List<String> table) {
        return answers.visible(PageOf.whole(dataMap.entries(table)));
    }

    /** The rules by which data are let go of for their age. */
    @GET
    @Path("/retention-rules")
    @PermitAll
    @Operation(
            operationId = "listRetentionRules",
            summary = "How long personal data are kept, from when on, and what is done then")
    public RestResponse<PageOf<RetentionRuleView>> rules() {
        return answers.visible(PageOf.whole(rules.all()));
    }

    /** One rule. */
    @GET
    @Path("/retention-rules/{rule}")
    @PermitAll
    @Operation(operationId = "getRetentionRule", summary = "One rule of retention")
    public RestResponse<RetentionRuleView> rule(String rule) {
        var view = rules.get(rule);
        return answers.visible(view, view.version());
    }

    /** Sets how long. */
    @PUT
    @Path("/retention-rules/{rule}")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "setRetentionRule",
            summary = "Set how long something is kept",
            description = "Takes effect with the next run. What has been let go of does not come back")
    public RestResponse<RetentionRuleView> set(
            String rule, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull RetentionRuleRequest request) {
        var view = rules.set(rule, ifMatch, request);
        return answers.ok(view, view.version());
    }

    /** Lets go of what is old enough, or counts it. */
    @POST
    @Path("/retention-runs")
    @RolesAllowed(Roles.OPERATOR)
    @Idempotent
    @Operation(
            operationId = "startRetentionRun",
            summary = "Let go of what has been kept long enough, or count it",
            description = "A dry run changes nothing. Without being asked, this is done once a day")
    @APIResponse(
            responseCode = "201",
            description = "What was let go of, or would be, by rule",
            content = @Content(schema = @Schema(implementation = RetentionRunView.class)))
    public RestResponse<RetentionRunView> run(@Valid @NotNull RetentionRunRequest request) {
        var view = runs.run(request.dryRun());
        return answers.created(view, "/v1/privacy/retention-runs", view.id(), 0);
    }

    /** What the runs have done. */
    @GET
    @Path("/retention-runs")
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    @Operation(operationId = "listRetentionRuns", summary = "What was let go of for its age, newest first")
    public PageOf<RetentionRunView> runs(@Valid @BeanParam PageParams params) {
        return runs.page(params);
    }

    /** What one run has done. */
    @GET
    @Path("/retention-runs/{run}")
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    @Operation(operationId = "getRetentionRun", summary = "What one run of the retention rules has done")
    public RetentionRunView run(UUID run) {
        return runs.get(run);
    }

    /** All erasures. */
    @GET
    @Path("/erasures")
    @RolesAllowed(Roles.AUDITOR)
    @Operation(operationId = "listErasures", summary = "Erasures, newest first; nothing in them leads to a person")
    public PageOf<ErasureSummary> erasures(@Valid @BeanParam PageParams params) {
        return receipts.page(params);
    }

    /** The receipt of an erasure. */
    @GET
    @Path("/erasures/{erasure}")
    @PermitAll
    @Operation(
            operationId = "getErasure",
            summary = "The receipt of an erasure: how far it is in each service, with counts by table",
            description =
                    "For whoever has its id: the person has no other secret left, and nothing in it leads to them")
    public ErasureReceipt erasure(UUID erasure) {
        return receipts.get(erasure);
    }
}
