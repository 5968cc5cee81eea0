package org.cityexchange.forum.event;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.StreamingOutput;
import org.cityexchange.kit.table.TableParams;
import org.cityexchange.kit.table.Tables;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The list of events as a file. */
@Path("/v1/events.{format:csv|xlsx}")
@Tag(name = "Events")
class EventTableResource {

    @Inject
    EventService events;

    @Inject
    Tables tables;

    @GET
    @PermitAll
    @Operation(operationId = "exportEvents", summary = "Events as CSV or XLSX, with the filters of the list")
    public RestResponse<StreamingOutput> export(
            String format, @Valid @BeanParam EventFilter filter, @Valid @BeanParam TableParams params) {
        return tables.visible(format, EventTables.EVENTS, row -> events.each(filter, params.sort(), row));
    }
}
