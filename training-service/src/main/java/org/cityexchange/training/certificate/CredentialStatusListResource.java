package org.cityexchange.training.certificate;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.problem.DomainException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Which credentials are not to be relied on any more, for verifiers that ask nobody about any one of them. */
@Path(OpenBadges.STATUS_LISTS)
@Produces(CertificateFileResource.CREDENTIAL)
@Tag(name = "Verification")
public class CredentialStatusListResource {

    private final Verifications verifications;
    private final Answers answers;

    CredentialStatusListResource(Verifications verifications, Answers answers) {
        this.verifications = verifications;
        this.answers = answers;
    }

    /** One list. */
    @GET
    @Path("/{list}")
    @PermitAll
    @Operation(
            operationId = "getCredentialStatusList",
            summary =
                    "Which credentials are not to be relied on any more, as a Bitstring Status List credential (VC-JWT)",
            description =
                    "W3C Bitstring Status List 1.0 with the purpose revocation. The bit of a superseded certificate is set as"
                            + " well as that of a revoked one; which it is, /v1/verifications tells.")
    public RestResponse<String> get(@Parameter(example = "1") int list) {
        return RestResponse.ResponseBuilder.ok(
                        verifications.statusList(list).orElseThrow(DomainException::notFound),
                        CertificateFileResource.CREDENTIAL)
                .header(HttpHeaders.CACHE_CONTROL, answers.caching())
                .build();
    }
}
