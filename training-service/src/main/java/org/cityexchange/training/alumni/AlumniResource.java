package org.cityexchange.training.alumni;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** People who have completed a course. */
@Path("/v1/alumni")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alumni", description = "Who has completed a course, shown as far as they agree, and what they did since")
public class AlumniResource {

    private final AlumniDirectory alumni;
    private final EngagementHistory history;
    private final Answers answers;

    AlumniResource(AlumniDirectory alumni, EngagementHistory history, Answers answers) {
        this.alumni = alumni;
        this.history = history;
        this.answers = answers;
    }

    /** The alumni that match. */
    @GET
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR, Roles.ORGANIZER, Roles.AUDITOR})
    @Operation(
            operationId = "listAlumni",
            summary = "The directory of alumni; noted in the access log",
            description =
                    "Coordinators see those of their cities, organizers those who agree to it at present and without"
                            + " addresses, auditors everybody without the person. Whoever has several entries that were merged"
                            + " is shown once. Sort by createdAt (unless told), cityCode.")
    public PageOf<AlumnusView> list(@Valid @BeanParam AlumniFilter filter, @Valid @BeanParam PageParams params) {
        return alumni.page(filter, params);
    }

    /** One alumnus. */
    @GET
    @Path("/{trainee}")
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR, Roles.ORGANIZER, Roles.AUDITOR})
    @Operation(
            operationId = "getAlumnus",
            summary = "Read an alumnus, as far as the directory shows them; noted in the access log",
            description =
                    "An entry that was merged is answered with 308 and the address of the one it reads through to.")
    @APIResponse(
            responseCode = "200",
            description = "The alumnus",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AlumnusView.class)))
    @APIResponse(responseCode = "308", description = "The entry is merged; Location says into which")
    public RestResponse<AlumnusView> get(UUID trainee) {
        var person = alumni.person(trainee);
        return person.equals(trainee) ? RestResponse.ok(alumni.get(trainee)) : answers.moved("/v1/alumni/" + person);
    }

    /** What an alumnus did. */
    @GET
    @Path("/{trainee}/engagements")
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR, Roles.ORGANIZER, Roles.AUDITOR})
    @Operation(
            operationId = "listEngagementsOfAlumnus",
            summary = "What an alumnus had to do with us, the latest first; noted in the access log",
            description = "Courses that were completed, what the forum tells (also what it told before the address was"
                    + " known here), follow-ups of action plans and outcomes, for whoever sees the alumnus in the"
                    + " directory.")
    public PageOf<HistoryEntry> engagements(UUID trainee, @Valid @BeanParam PageParams params) {
        return history.page(alumni.person(trainee), params);
    }
}
