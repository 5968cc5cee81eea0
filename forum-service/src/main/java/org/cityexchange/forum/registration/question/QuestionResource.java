package org.cityexchange.forum.registration.question;

import jakarta.annotation.security.PermitAll;
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
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What an event asks of its own when somebody registers. */
@Path("/v1/events/{event}/questions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registrations")
class QuestionResource {

    @Inject
    QuestionService questions;

    @Inject
    Answers answers;

    @GET
    @PermitAll
    @Operation(operationId = "getRegistrationQuestions", summary = "The questions of the event's own, in one version")
    public RestResponse<Questions> get(
            String event,
            @RestQuery @Parameter(description = "The version a registration answered; the present one unless told")
                    Integer version) {
        var found = questions.get(event, version);
        return answers.visible(found, found.version());
    }

    @PUT
    @RolesAllowed(Roles.ORGANIZER)
    @Operation(
            operationId = "replaceRegistrationQuestions",
            summary = "Ask something else from now on",
            description = """
                    Makes a new version; who has registered keeps the version and the options they answered. The same
                    question and option keys count the same seats, so an option's capacity cannot go below what is taken.
                    Before anything was asked the version is 0.""")
    public RestResponse<Questions> replace(
            String event, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Questions request) {
        var replaced = questions.replace(event, ifMatch, request);
        return answers.ok(replaced, replaced.version());
    }
}
