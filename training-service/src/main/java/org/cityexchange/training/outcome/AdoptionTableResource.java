package org.cityexchange.training.outcome;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.StreamingOutput;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.table.Table;
import org.cityexchange.kit.table.TableParams;
import org.cityexchange.kit.table.Tables;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Which cities took a policy over, as a file. */
@Path("/v1/policies/{policy}/adoptions.{format:csv|xlsx}")
@Tag(name = "Policies")
public class AdoptionTableResource {

    private static final Table<AdoptionView> TABLE = Table.<AdoptionView>named("정책 확산", "policy-adoptions")
            .column("도시코드", "City code", AdoptionView::city)
            .column("도시", "City", AdoptionView::cityNames)
            .column("국가", "Country", AdoptionView::country)
            .column("성과", "Outcome", AdoptionView::title)
            .column("관계", "Relation", AdoptionView::relation)
            .column("단계", "Stage", AdoptionView::stage)
            .column("수준", "Level", AdoptionView::level)
            .column("시기", "Occurred on", AdoptionView::occurredOn)
            .column("상태", "Status", AdoptionView::status)
            .column("확실성", "Certainty", AdoptionView::certainty)
            .column("불확실한점", "Uncertainty", AdoptionView::uncertainty)
            .column("주소", "Address", adoption -> adoption.outcome().toString());

    private final AdoptionService adoptions;
    private final Answers answers;
    private final Tables tables;

    AdoptionTableResource(AdoptionService adoptions, Answers answers, Tables tables) {
        this.adoptions = adoptions;
        this.answers = answers;
        this.tables = tables;
    }

    /** The adoptions of a policy, as a file. */
    @GET
    @PermitAll
    @Operation(
            operationId = "exportPolicyAdoptions",
            summary = "The cities that took a policy over as CSV or XLSX, with the filters of the list")
    public RestResponse<StreamingOutput> export(
            @Parameter(description = "Id or code", example = "TOPIS") String policy,
            String format,
            @BeanParam AdoptionFilter filter,
            @Valid @BeanParam TableParams params) {
        return tables.visible(format, TABLE, row -> adoptions.each(policy, filter, params.sort(), answers::at, row));
    }
}
