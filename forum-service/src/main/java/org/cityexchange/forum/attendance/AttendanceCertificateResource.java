package org.cityexchange.forum.attendance;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.cityexchange.kit.pdf.PdfRenderer;
import org.cityexchange.kit.problem.CallerLocale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Certificates of attendance. */
@Path("/v1/registrations/{registration}/attendance-certificate.pdf")
@Produces(AttendanceCertificateResource.PDF)
@Tag(name = "Attendance")
class AttendanceCertificateResource {

    static final String PDF = "application/pdf";

    /** 참가확인서.pdf for those who can read it (RFC 6266). */
    private static final String DISPOSITION = "attachment; filename=\"attendance-certificate.pdf\";"
            + " filename*=UTF-8''%EC%B0%B8%EA%B0%80%ED%99%95%EC%9D%B8%EC%84%9C.pdf";

    @Inject
    AttendanceService service;

    @Inject
    PdfRenderer pdf;

    @Inject
    CallerLocale locale;

    @GET
    @PermitAll
    @Operation(
            operationId = "getAttendanceCertificate",
            summary = "The certificate of attendance (참가확인서), in the language of Accept-Language, or of the registrant",
            description = "For those who attended by the event's rule, once it was held; 409 otherwise.")
    public RestResponse<byte[]> get(UUID registration, @HeaderParam("Registration-Token") String token) {
        var page = service.certificate(registration, token, locale::or);
        return RestResponse.ResponseBuilder.ok(pdf.render(page.xhtml()), PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, DISPOSITION)
                .header(HttpHeaders.CONTENT_LANGUAGE, page.locale().getLanguage())
                .build();
    }
}
