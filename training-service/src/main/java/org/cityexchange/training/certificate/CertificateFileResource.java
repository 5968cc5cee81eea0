package org.cityexchange.training.certificate;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.cityexchange.kit.pdf.PdfRenderer;
import org.cityexchange.training.enrolment.Enrolments;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Certificates as files, for their holders and administrators. */
@Path("/v1/certificates")
@Tag(name = "Certificates")
public class CertificateFileResource {

    static final String PDF = "application/pdf";
    static final String CREDENTIAL = "application/vc+jwt";

    /** 수료증.pdf for those who can read it (RFC 6266). */
    private static final String DISPOSITION =
            "attachment; filename=\"certificate.pdf\"; filename*=UTF-8''%EC%88%98%EB%A3%8C%EC%A6%9D.pdf";

    private final CertificateFiles files;
    private final PdfRenderer pdf;

    CertificateFileResource(CertificateFiles files, PdfRenderer pdf) {
        this.files = files;
        this.pdf = pdf;
    }

    /** On paper. */
    @GET
    @Path("/{certificate}.pdf")
    @Produces(PDF)
    @PermitAll
    @Operation(
            operationId = "getCertificatePdf",
            summary = "The certificate (수료증) as PDF, in Korean and English",
            description =
                    "PDF/A-2a and PDF/UA-1 with its fonts inside. The QR code leads to the page where anybody can verify it."
                            + " With the token of the enrolment or for administrators; 410 once the holder is erased.")
    public RestResponse<byte[]> pdf(UUID certificate, @HeaderParam(Enrolments.TOKEN) String token) {
        return RestResponse.ResponseBuilder.ok(pdf.renderForArchives(files.page(certificate, token)), PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, DISPOSITION)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** As a credential. */
    @GET
    @Path("/{certificate}.jwt")
    @Produces(CREDENTIAL)
    @PermitAll
    @Operation(
            operationId = "getCertificateCredential",
            summary = "The certificate as an Open Badges 3.0 credential (VC-JWT), for a wallet",
            description =
                    "Signed with RS256; its kid is the URL of the public key. With the token of the enrolment or for"
                            + " administrators; 410 once the holder is erased.")
    public RestResponse<String> credential(UUID certificate, @HeaderParam(Enrolments.TOKEN) String token) {
        return RestResponse.ResponseBuilder.ok(files.credential(certificate, token), CREDENTIAL)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
