package org.cityexchange.forum.person;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** People who have a part in events. */
@Path("/v1/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People", description = "Speakers, moderators and others who have a part in events")
class PersonResource {

    @Inject
    PersonService people;

    @Inject
    Answers answers;

    @GET
    @RolesAllowed({Roles.ORGANIZER, Roles.AUDITOR})
    @Operation(operationId = "listPeople", summary = "People your institution works with")
    public PageOf<PersonView> list(@RestQuery @Size(max = 100) String q, @Valid @BeanParam PageParams params) {
        return people.page(q, params);
    }

    @GET
    @Path("/{person}")
    @RolesAllowed({Roles.ORGANIZER, Roles.AUDITOR})
    @Operation(operationId = "getPerson", summary = "One person")
    public RestResponse<PersonView> get(UUID person) {
        var found = people.get(person);
        return answers.ok(found, found.version());
    }

    @POST
    @RolesAllowed(Roles.ORGANIZER)
    @Idempotent
    @Operation(operationId = "createPerson", summary = "Enter a person")
    @APIResponse(
            responseCode = "201",
            description = "The person",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    public RestResponse<PersonView> create(@Valid @NotNull PersonRequest request) {
        var created = people.create(request);
        return answers.created(created, "/v1/people", created.id(), created.version());
    }

    @PATCH
    @Path("/{person}")
    @RolesAllowed(Roles.ORGANIZER)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "patchPerson",
            summary = "Change what is said about a person; agendas keep what was true on the day")
    public RestResponse<PersonView> patch(
            UUID person,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = PersonRequest.class))) @NotNull
                    JsonNode patch) {
        var changed = people.patch(person, ifMatch, patch);
        return answers.ok(changed, changed.version());
    }
}
