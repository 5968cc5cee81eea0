package org.cityexchange.forum.report;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.cityexchange.kit.table.Table;
import org.cityexchange.kit.table.TableParams;
import org.cityexchange.kit.table.Tables;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The document board as a file. */
@Path("/v1/reports.{format:csv|xlsx}")
@Tag(name = "Reports")
class ReportTableResource {

    private static final Table<ReportView> TABLE = Table.<ReportView>named("정책자료", "reports")
            .column("식별자", "Slug", ReportView::slug)
            .column("종류", "Kind", ReportView::kind)
            .column("제목", "Title", ReportView::title)
            .column("발행일", "Published on", ReportView::publishedOn)
            .column("발행처", "Publisher", ReportView::publisher)
            .column("부서", "Department", ReportView::department)
            .column(
                    "작성자",
                    "Authors",
                    report -> report.authors().stream()
                            .map(ReportRequest.Author::name)
                            .toList())
            .column("기관", "Institution", ReportView::ownerInstitution)
            .column("행사 ID", "Event ID", ReportView::eventId);

    @Inject
    ReportService reports;

    @Inject
    Tables tables;

    @GET
    @PermitAll
    @Operation(operationId = "exportReports", summary = "Documents as CSV or XLSX, with the filters of the list")
    public RestResponse<StreamingOutput> export(
            String format,
            @RestQuery @Size(max = 100) String q,
            @RestQuery List<ReportRequest.Kind> kind,
            @RestQuery String event,
            @Valid @BeanParam TableParams params) {
        return tables.visible(format, TABLE, row -> reports.each(q, kind, event, params.sort(), row));
    }
}
