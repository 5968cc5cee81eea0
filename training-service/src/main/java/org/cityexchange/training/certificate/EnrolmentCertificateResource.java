package org.cityexchange.training.certificate;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.training.enrolment.Enrolments;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The certificates of an enrolment. */
@Path("/v1/enrolments/{enrolment}/certificates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Certificates")
public class EnrolmentCertificateResource {

    private final CertificateReader reader;

    EnrolmentCertificateResource(CertificateReader reader) {
        this.reader = reader;
    }

    /** All of them. */
    @GET
    @PermitAll
    @Operation(
            operationId = "listEnrolmentCertificates",
            summary = "The certificates of an enrolment, the earliest first",
            description =
                    "With the enrolment's token or as staff; coordinators of its city and auditors see no names here.")
    public PageOf<CertificateView> list(UUID enrolment, @HeaderParam(Enrolments.TOKEN) String token) {
        return PageOf.whole(reader.ofEnrolment(enrolment, token));
    }
}
