package org.cityexchange.training.reconciliation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.kit.table.Table;
import org.cityexchange.kit.table.Tables;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Published figures held against what is counted. */
@Path("/v1/reconciliations")
@Tag(name = "Published figures", description = "What documents state in numbers, held against what we count")
public class ReconciliationResource {

    private static final Table<ReconciliationView.Result> TABLE = Table.<ReconciliationView.Result>named(
                    "공표 수치 대조", "reconciliation")
            .column("지표", "Key", ReconciliationView.Result::key)
            .column("문서", "Source", ReconciliationView.Result::source)
            .column("원문", "Quote", ReconciliationView.Result::quote)
            .column("공표값", "Published", ReconciliationView.Result::published)
            .column("표현", "Qualifier", ReconciliationView.Result::qualifier)
            .column("단위", "Unit", ReconciliationView.Result::unit)
            .column("계산값", "Computed", ReconciliationView.Result::computed)
            .column("분자", "Numerator", ReconciliationView.Result::numerator)
            .column("분모", "Denominator", ReconciliationView.Result::denominator)
            .column("차이", "Difference", ReconciliationView.Result::difference)
            .column("판정", "Verdict", ReconciliationView.Result::verdict)
            .column("근거", "Basis", ReconciliationView.Result::basis)
            .column("비교한 수치", "Held against", ReconciliationView.Result::heldAgainst);

    private final Reconciliations reconciliations;
    private final Answers answers;
    private final Tables tables;

    ReconciliationResource(Reconciliations reconciliations, Answers answers, Tables tables) {
        this.reconciliations = reconciliations;
        this.answers = answers;
        this.tables = tables;
    }

    /** What was found so far. */
    @GET
    @PermitAll
    @Operation(operationId = "listReconciliations", summary = "List reconciliations, the latest first")
    public RestResponse<PageOf<ReconciliationView>> list(@Valid @BeanParam PageParams params) {
        return answers.visible(reconciliations.page(params));
    }

    /** One of them. */
    @GET
    @Path("/{reconciliation}")
    @PermitAll
    @Operation(operationId = "getReconciliation", summary = "Published figures beside what was found, with verdicts")
    public RestResponse<ReconciliationView> get(UUID reconciliation, @QueryParam("verdict") List<Verdict> verdict) {
        return answers.visible(reconciliations.view(reconciliation).only(verdict));
    }

    /** One of them as a file. */
    @GET
    @Path("/{reconciliation}.{format:csv|xlsx}")
    @PermitAll
    @Operation(operationId = "exportReconciliation", summary = "A reconciliation as CSV or XLSX")
    public RestResponse<StreamingOutput> export(UUID reconciliation, String format) {
        return tables.visible(
                format, TABLE, reconciliations.view(reconciliation).results()::forEach);
    }

    /** Holds every figure that stands against what is counted now, or was at a moment. */
    @POST
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(
            operationId = "createReconciliation",
            summary = "Hold the published figures against what is counted",
            description =
                    "An exact figure that follows from exact figures of its document is INTERNALLY_INCONSISTENT if it"
                            + " contradicts them. Otherwise it is held against the rows, and where there are none against what"
                            + " follows from its document.")
    @APIResponse(
            responseCode = "201",
            description = "What was found",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ReconciliationView.class)))
    public RestResponse<ReconciliationView> reconcile(@NotNull @Valid ReconciliationRequest request) {
        var found = reconciliations.reconcile(request);
        return answers.created(found, "/v1/reconciliations", found.id(), 0);
    }
}
