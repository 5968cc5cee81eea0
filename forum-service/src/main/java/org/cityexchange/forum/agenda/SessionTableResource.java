package org.cityexchange.forum.agenda;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.ZoneId;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.kit.table.Tables;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The sessions of an agenda as a file. */
@Path("/v1/events/{event}/sessions.{format:csv|xlsx}")
@Tag(name = "Agenda")
class SessionTableResource {

    @Inject
    AgendaService agendas;

    @Inject
    EventAccess events;

    @Inject
    Tables tables;

    @GET
    @PermitAll
    @Operation(operationId = "exportSessions", summary = "Sessions of the agenda as CSV or XLSX, in their order")
    public RestResponse<StreamingOutput> export(String event, String format) {
        var zone = ZoneId.of(events.visible(event).timeZone());
        return tables.visible(
                format, SessionTable.of(zone), agendas.get(event, null).agenda().sessions()::forEach);
    }
}
