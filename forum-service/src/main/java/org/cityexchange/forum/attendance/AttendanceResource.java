package org.cityexchange.forum.attendance;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who attended an event. */
@Path("/v1/events/{event}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attendance")
class AttendanceResource {

    @Inject
    AttendanceService service;

    @Inject
    Answers answers;

    @GET
    @Path("/attendance")
    @RolesAllowed({Roles.ORGANIZER, Roles.AUDITOR})
    @Operation(operationId = "listAttendance", summary = "Whether and how each of those with a seat attended")
    public PageOf<AttendanceView> list(String event, @Valid @BeanParam PageParams params) {
        return service.page(event, params);
    }

    @GET
    @Path("/attendance/summary")
    @RolesAllowed({Roles.ORGANIZER, Roles.SURVEY_ANALYST, Roles.AUDITOR})
    @Operation(
            operationId = "summarizeAttendance",
            summary = "How many attended, by mode, session, city, country, province and category")
    public AttendanceSummary summary(String event) {
        return service.summary(event);
    }

    @GET
    @Path("/attendance-rule")
    @PermitAll
    @Operation(
            operationId = "getAttendanceRule",
            summary = "When somebody counts as having attended; zero minutes, that is being seen, unless set")
    public RestResponse<AttendanceRule> rule(String event) {
        var rule = service.rule(event);
        return answers.visible(rule.rule(), rule.version());
    }

    @PUT
    @Path("/attendance-rule")
    @RolesAllowed(Roles.ORGANIZER)
    @Operation(
            operationId = "setAttendanceRule",
            summary = "Set when somebody counts as having attended",
            description = "Attendance is worked out by it from then on, after the event too.")
    public RestResponse<AttendanceRule> setRule(
            String event, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull AttendanceRule rule) {
        var set = service.setRule(event, ifMatch, rule);
        return answers.ok(set.rule(), set.version());
    }
}
