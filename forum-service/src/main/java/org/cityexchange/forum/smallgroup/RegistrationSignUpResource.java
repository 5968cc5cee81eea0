package org.cityexchange.forum.smallgroup;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cityexchange.kit.paging.PageOf;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a registrant signed up for. */
@Path("/v1/registrations/{registration}/sign-ups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Small groups")
class RegistrationSignUpResource {

    @Inject
    SignUpService signUps;

    @GET
    @PermitAll
    @Operation(operationId = "listSignUpsOfRegistration", summary = "All sessions somebody signed up for")
    public PageOf<SignUpView> list(UUID registration, @HeaderParam("Registration-Token") String token) {
        return PageOf.whole(signUps.of(registration, token));
    }
}
