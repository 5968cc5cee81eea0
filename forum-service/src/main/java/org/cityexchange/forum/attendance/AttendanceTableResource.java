package org.cityexchange.forum.attendance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.StreamingOutput;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.kit.table.Table;
import org.cityexchange.kit.table.Tables;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who attended an event, as a file. */
@Path("/v1/events/{event}/attendance.{format:csv|xlsx}")
@Tag(name = "Attendance")
class AttendanceTableResource {

    private static final Table<AttendanceView> TABLE = Table.<AttendanceView>named("참석", "attendance")
            .column("등록 코드", "Code", AttendanceView::code)
            .column("등록한 참가 방식", "Registered mode", AttendanceView::registeredMode)
            .column("실제 참가 방식", "Modes attended", AttendanceView::modes)
            .column("참석 시간(분)", "Minutes", AttendanceView::minutes)
            .column("참석 여부", "Attended", AttendanceView::attended)
            .column("등록 ID", "Registration ID", AttendanceView::registrationId);

    @Inject
    AttendanceService service;

    @Inject
    Tables tables;

    @GET
    @RolesAllowed({Roles.ORGANIZER, Roles.AUDITOR})
    @Operation(operationId = "exportAttendance", summary = "Attendance of those with a seat as CSV or XLSX, by code")
    public RestResponse<StreamingOutput> export(String event, String format) {
        return tables.personal(format, TABLE, row -> service.each(event, row));
    }
}
