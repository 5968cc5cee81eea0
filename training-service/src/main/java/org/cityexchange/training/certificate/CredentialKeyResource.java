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

/** The public keys with which anybody verifies a credential without asking about it here. */
@Path(SigningKeys.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Verification")
public class CredentialKeyResource {

    private final SigningKeys keys;
    private final Answers answers;

    CredentialKeyResource(SigningKeys keys, Answers answers) {
        this.keys = keys;
        this.answers = answers;
    }

    /** All of them. */
    @GET
    @PermitAll
    @Operation(
            operationId = "getCredentialKeys",
            summary = "The public keys that credentials are signed with, as a JSON Web Key Set")
    public RestResponse<Map<String, Object>> keySet() {
        return answers.visible(keys.keySet());
    }

    /** One of them. */
    @GET
    @Path("/{key}")
    @PermitAll
    @Operation(
            operationId = "getCredentialKey",
            summary = "The public key that the kid of a credential points to, as a JSON Web Key")
    public RestResponse<Map<String, Object>> key(@Parameter(description = "SHA-256 thumbprint (RFC 7638)") String key) {
        return answers.visible(keys.key(key).orElseThrow(DomainException::notFound));
    }
}
