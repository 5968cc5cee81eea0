package org.cityexchange.forum.feedback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Single free answers, for analysts alone. */
@Path("/v1/free-texts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SURVEY_ANALYST)
@Tag(name = "Feedback")
class FreeTextResource {

    @Inject
    FreeTexts texts;

    @Inject
    Answers answers;

    @GET
    @Path("/{text}")
    @Operation(operationId = "getFreeText", summary = "One free answer")
    public RestResponse<FreeTextView> get(UUID text) {
        var found = texts.get(text);
        return answers.ok(found, found.version());
    }

    @PUT
    @Path("/{text}/themes")
    @Operation(operationId = "codeFreeText", summary = "Say which themes the answer speaks of")
    public RestResponse<FreeTextView> code(
            UUID text, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull CodingRequest request) {
        var coded = texts.code(text, ifMatch, request);
        return answers.ok(coded, coded.version());
    }
}
