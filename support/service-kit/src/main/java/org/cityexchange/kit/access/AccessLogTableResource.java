package org.cityexchange.kit.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.ZoneOffset;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.kit.table.Table;
import org.cityexchange.kit.table.TableParams;
import org.cityexchange.kit.table.Tables;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The access log as a file. */
@Path("/v1/access-log.{format:csv|xlsx}")
@Tag(name = "Access log")
public class AccessLogTableResource {

    private static final Table<AccessView> TABLE = Table.<AccessView>named("개인정보 접근 기록", "access-log")
            .column("시각 (UTC)", "Occurred (UTC)", entry -> entry.occurredAt().atZone(ZoneOffset.UTC))
            .column("접근자", "Actor", AccessView::actor)
            .column("역할", "Roles", AccessView::roles)
            .column("작업", "Operation", AccessView::operation)
            .column("대상 종류", "Subject type", AccessView::subjectType)
            .column("대상 ID", "Subject ID", AccessView::subjectId)
            .column("사유", "Reason", AccessView::reason)
            .column("건수", "Records", AccessView::records);

    private final AccessLog log;
    private final Tables tables;

    AccessLogTableResource(AccessLog log, Tables tables) {
        this.log = log;
        this.tables = tables;
    }

    /** The entries, newest first. */
    @GET
    @RolesAllowed(Roles.AUDITOR)
    @Operation(operationId = "exportAccessLog", summary = "The access log as CSV or XLSX")
    public RestResponse<StreamingOutput> export(
            String format, @Valid @BeanParam AccessFilter filter, @Valid @BeanParam TableParams params) {
        return tables.personal(format, TABLE, row -> log.each(filter, params.sort(), row));
    }
}
