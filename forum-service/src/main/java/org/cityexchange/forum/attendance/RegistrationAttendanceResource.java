package org.cityexchange.forum.attendance;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The attendance of one registration, for whoever holds it. */
@Path("/v1/registrations/{registration}/attendance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attendance")
class RegistrationAttendanceResource {

    @Inject
    AttendanceService service;

    @GET
    @PermitAll
    @Operation(
            operationId = "getRegistrationAttendance",
            summary = "Whether and how one attended, for its registrant or an organizer")
    public AttendanceView get(UUID registration, @HeaderParam("Registration-Token") String token) {
        return service.of(registration, token);
    }
}
