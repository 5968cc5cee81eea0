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

/** The list of venues as a file, a room on each line. */
@Path("/v1/venues.{format:csv|xlsx}")
@Tag(name = "Venues")
class VenueTableResource {

    @Inject
    VenueService venues;

    @Inject
    Tables tables;

    @GET
    @PermitAll
    @Operation(operationId = "exportVenues", summary = "Venues with their rooms as CSV or XLSX, a room on each line")
    public RestResponse<StreamingOutput> export(String format, @Valid @BeanParam TableParams params) {
        return tables.visible(format, EventTables.ROOMS, row -> venues.each(params.sort(), row));
    }
}
