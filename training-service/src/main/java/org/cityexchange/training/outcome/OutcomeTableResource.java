package org.cityexchange.training.outcome;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.StreamingOutput;
import org.cityexchange.kit.table.Table;
import org.cityexchange.kit.table.TableParams;
import org.cityexchange.kit.table.Tables;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The list of outcomes as a file. */
@Path("/v1/outcomes.{format:csv|xlsx}")
@Tag(name = "Outcomes")
public class OutcomeTableResource {

    private static final Table<OutcomeView> TABLE = Table.<OutcomeView>named("연수 성과", "outcomes")
            .column("번호", "Id", outcome -> outcome.id().toString())
            .column("코드", "Code", OutcomeView::code)
            .column("구분", "Kind", outcome -> outcome.kind().name())
            .column("도시", "City", OutcomeView::effectiveCity)
            .column("기록된도시", "City as recorded", OutcomeView::city)
            .column("기관", "Institution", OutcomeView::institution)
            .column("제목", "Title", OutcomeView::title)
            .column("관계", "Relation", OutcomeView::relation)
            .column("단계", "Stage", OutcomeView::stage)
            .column("수준", "Level", OutcomeView::level)
            .column("정책", "Policies", outcome -> String.join("|", outcome.policies()))
            .column("회차", "Course runs", outcome -> String.join("|", outcome.courseRuns()))
            .column("시기", "Occurred on", OutcomeView::occurredOn)
            .column("확실성", "Certainty", OutcomeView::certainty)
            .column("불확실한점", "Uncertainty", OutcomeView::uncertainty)
            .column("상태", "Status", outcome -> outcome.status().name())
            .column("보고기관", "Reporting institution", OutcomeView::reportingInstitution)
            .column("출처", "Provenance", outcome -> outcome.provenance().name())
            .column("데이터셋", "Dataset", OutcomeView::dataset);

    private final OutcomeService service;
    private final Tables tables;

    OutcomeTableResource(OutcomeService service, Tables tables) {
        this.service = service;
        this.tables = tables;
    }

    /** The outcomes that match, as a file. */
    @GET
    @PermitAll
    @Operation(operationId = "exportOutcomes", summary = "Outcomes as CSV or XLSX, with the filters of the list")
    public RestResponse<StreamingOutput> export(
            String format, @Valid @BeanParam OutcomeFilter filter, @Valid @BeanParam TableParams params) {
        return tables.visible(format, TABLE, row -> service.each(filter, params.sort(), row));
    }
}
