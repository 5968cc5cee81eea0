package org.cityexchange.training.certificate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The certificates of a run. */
@Path("/v1/course-runs/{run}/certificates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Certificates")
public class RunCertificateResource {

    private final CertificateReader reader;
    private final CertificateService service;

    RunCertificateResource(CertificateReader reader, CertificateService service) {
        this.reader = reader;
        this.service = service;
    }

    /** All of them. */
    @GET
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "listCourseRunCertificates",
            summary = "Who has which certificate of a course run",
            description =
                    "The earliest first, superseded and revoked ones too. Auditors see no names; reading with names is"
                            + " logged.")
    public PageOf<CertificateView> list(
            @Parameter(description = "Id or code of the run", example = "urban-transport-2027-1") String run) {
        return PageOf.whole(reader.ofRun(run));
    }

    /** Issues all that are missing. */
    @POST
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(
            operationId = "issueCourseRunCertificates",
            summary = "Issue the certificates of everybody who completed a course run and has none",
            description = "Whoever cannot get one is named with the reason; the others get theirs. May be repeated.")
    public IssuedView issue(
            @Parameter(description = "Id or code of the run", example = "urban-transport-2027-1") String run) {
        return service.issueAll(run);
    }
}
