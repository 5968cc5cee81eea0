package org.cityexchange.training.enrolment;

import jakarta.annotation.security.PermitAll;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What a host has to know of a trainee's journey. */
@Path("/v1/enrolments/{enrolment}/logistics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enrolments")
public class LogisticsResource {

    private final LogisticsService logistics;
    private final Answers answers;

    LogisticsResource(LogisticsService logistics, Answers answers) {
        this.logistics = logistics;
        this.answers = answers;
    }

    /** What is known. */
    @GET
    @PermitAll
    @Operation(
            operationId = "getEnrolmentLogistics",
            summary = "Visa, arrival and departure, lodging and diet",
            description =
                    "For the holder of the enrolment's token and for administrators, whose reading is noted in the access"
                            + " log. Stored encrypted.")
    public RestResponse<LogisticsView> get(UUID enrolment, @HeaderParam(EnrolmentAccess.TOKEN) String token) {
        var view = logistics.get(enrolment, token);
        return answers.ok(view, view.version());
    }

    /** Keeps what is said. */
    @PUT
    @PermitAll
    @Operation(
            operationId = "setEnrolmentLogistics",
            summary = "Say anew what the host has to know of the journey",
            description =
                    "Of whoever has a seat or is kept one. What looks like the number of a passport or an identity card is"
                            + " refused.")
    public RestResponse<LogisticsView> put(
            UUID enrolment,
            @HeaderParam(EnrolmentAccess.TOKEN) String token,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Logistics said) {
        var view = logistics.put(enrolment, token, ifMatch, said);
        return answers.ok(view, view.version());
    }
}
