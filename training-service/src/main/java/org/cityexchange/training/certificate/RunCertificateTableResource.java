package org.cityexchange.training.certificate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.StreamingOutput;
import org.cityexchange.kit.access.AccessReason;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.kit.table.Table;
import org.cityexchange.kit.table.Tables;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The certificates of a run as a file. */
@Path("/v1/course-runs/{run}/certificates.{format:csv|xlsx}")
@Tag(name = "Certificates")
public class RunCertificateTableResource {

    private static final Table<CertificateView> TABLE = Table.<CertificateView>named("수료증", "certificates")
            .column("번호", "Number", CertificateView::serial)
            .column("성명", "Name", CertificateView::holderName)
            .column("상태", "Status", CertificateView::status)
            .column("발급일", "Issued on", CertificateView::issuedOn)
            .column("회차", "Course run", CertificateView::courseRun)
            .column("과정", "Course", CertificateView::title)
            .column("발급 기관", "Issuer", CertificateView::issuerName)
            .column("사유", "Reason", CertificateView::statusReason)
            .column("등록 ID", "Enrolment ID", CertificateView::enrolmentId)
            .column("수료증 ID", "Certificate ID", CertificateView::id);

    private final CertificateReader reader;
    private final Tables tables;

    RunCertificateTableResource(CertificateReader reader, Tables tables) {
        this.reader = reader;
        this.tables = tables;
    }

    /** All of them. */
    @GET
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Operation(
            operationId = "exportCourseRunCertificates",
            summary = "Who has which certificate of a course run, as CSV or XLSX",
            description = "Holds names: the access log notes who took the file and the reason given.")
    public RestResponse<StreamingOutput> export(
            @Parameter(description = "Id or code of the run", example = "urban-transport-2027-1") String run,
            String format,
            @HeaderParam(AccessReason.HEADER) String reason) {
        return tables.personal(format, TABLE, row -> reader.eachOfRun(run, reason, row));
    }
}
