package org.cityexchange.training.certificate;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.problem.DomainException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who issues credentials. */
@Path(OpenBadges.ISSUERS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Verification")
public class CredentialIssuerResource {

    private final Verifications verifications;
    private final OpenBadges badges;
    private final Answers answers;

    CredentialIssuerResource(Verifications verifications, OpenBadges badges, Answers answers) {
        this.verifications = verifications;
        this.badges = badges;
        this.answers = answers;
    }

    /** One issuer. */
    @GET
    @Path("/{institution}")
    @PermitAll
    @Operation(
            operationId = "getCredentialIssuer",
            summary = "Who issues a credential, as an Open Badges 3.0 Profile",
            description = "An institution that has issued certificates, under its name on the last of them.")
    public RestResponse<Map<String, Object>> get(
            @Parameter(description = "Code", example = "shrdc") String institution) {
        var name = verifications.issuerName(institution).orElseThrow(DomainException::notFound);
        return answers.visible(badges.issuer(institution, name));
    }
}
