package org.cityexchange.training.enrolment;

import jakarta.annotation.security.PermitAll;
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

/** Invitations as PDF. */
@Path("/v1/enrolments/{enrolment}/invitation-letter.pdf")
@Produces(InvitationLetterResource.PDF)
@Tag(name = "Enrolments")
public class InvitationLetterResource {

    static final String PDF = "application/pdf";

    /** 초청장.pdf for those who can read it (RFC 6266). */
    private static final String DISPOSITION =
            "attachment; filename=\"invitation-letter.pdf\";" + " filename*=UTF-8''%EC%B4%88%EC%B2%AD%EC%9E%A5.pdf";

    private final InvitationLetters letters;
    private final PdfRenderer pdf;
    private final CallerLocale locale;

    InvitationLetterResource(InvitationLetters letters, PdfRenderer pdf, CallerLocale locale) {
        this.letters = letters;
        this.pdf = pdf;
        this.locale = locale;
    }

    /** The invitation. */
    @GET
    @PermitAll
    @Operation(
            operationId = "getInvitationLetter",
            summary = "The invitation (초청장), in the language of Accept-Language, or of the trainee",
            description =
                    "For the holder of the enrolment's token and for administrators, of whoever has a seat or is kept"
                            + " one; 409 otherwise. A name in a script that is not set here stands in its Latin spelling.")
    public RestResponse<byte[]> get(UUID enrolment, @HeaderParam(EnrolmentAccess.TOKEN) String token) {
        var page = letters.page(enrolment, token, locale::or);
        return RestResponse.ResponseBuilder.ok(pdf.render(page.xhtml()), PDF)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, DISPOSITION)
                .header(HttpHeaders.CONTENT_LANGUAGE, page.locale().getLanguage())
                .build();
    }
}
