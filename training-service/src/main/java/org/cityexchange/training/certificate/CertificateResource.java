package org.cityexchange.training.certificate;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.http.Transitions;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.training.enrolment.Enrolments;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Certificates of completion. */
@Path("/v1/certificates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Certificates",
        description = "Certificates of completion: on paper, as credentials, and their verification")
public class CertificateResource {

    private final CertificateReader reader;
    private final CertificateService service;
    private final Answers answers;

    CertificateResource(CertificateReader reader, CertificateService service, Answers answers) {
        this.reader = reader;
        this.service = service;
        this.answers = answers;
    }

    /** The certificates that match. */
    @GET
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "listCertificates",
            summary = "Search certificates",
            description =
                    "Sort by issuedAt (newest first unless told). Auditors see no names; reading with names is logged.")
    public PageOf<CertificateView> list(
            @Valid @BeanParam CertificateFilter filter, @Valid @BeanParam PageParams params) {
        return reader.page(filter, params);
    }

    /** Issues one. */
    @POST
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(
            operationId = "issueCertificate",
            summary = "Issue the certificate of a completed enrolment",
            description =
                    "Not for what was imported, and not without a name in Korean or Latin letters. The number is gapless"
                            + " within its year.")
    @APIResponse(
            responseCode = "201",
            description = "Issued",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = CertificateView.class)))
    public RestResponse<CertificateView> issue(@NotNull @Valid IssueRequest request) {
        var view = service.issue(request.enrolmentId());
        return answers.created(view, "/v1/certificates", view.id(), view.version());
    }

    /** One certificate. */
    @GET
    @Path("/{certificate}")
    @PermitAll
    @Operation(
            operationId = "getCertificate",
            summary = "Read a certificate, with the token of its enrolment or as staff",
            description = "Anybody who was shown one verifies it at /v1/verifications.")
    public RestResponse<CertificateView> get(UUID certificate, @HeaderParam(Enrolments.TOKEN) String token) {
        var view = reader.get(certificate, token);
        return answers.ok(view, view.version());
    }

    /** What it may become. */
    @GET
    @Path("/{certificate}/transitions")
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.AUDITOR})
    @Operation(operationId = "getCertificateTransitions", summary = "See what a certificate may become")
    public Transitions transitions(UUID certificate) {
        return reader.transitions(certificate);
    }

    /** Brings it to another status. */
    @POST
    @Path("/{certificate}/transitions")
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(
            operationId = "transitionCertificate",
            summary = "Revoke a certificate, or have another one take its place",
            description =
                    "SUPERSEDED issues another one in the present name of the holder, which supersededBy names; that"
                            + " happens by itself when a trainee is renamed. REVOKED needs a reason, and follows by itself when the"
                            + " completion is revoked.")
    @APIResponse(
            responseCode = "200",
            description = "The certificate as it is now",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = CertificateView.class)))
    public RestResponse<CertificateView> become(
            UUID certificate, @NotNull @Valid CertificateTransitionRequest request) {
        var view = service.become(certificate, request);
        return answers.ok(view, view.version());
    }
}
