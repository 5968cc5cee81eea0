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

/** The list of series as a file. */
@Path("/v1/event-series.{format:csv|xlsx}")
@Tag(name = "Event series")
class SeriesTableResource {

    @Inject
    SeriesService series;

    @Inject
    Tables tables;

    @GET
    @PermitAll
    @Operation(operationId = "exportEventSeries", summary = "Series of events as CSV or XLSX")
    public RestResponse<StreamingOutput> export(String format, @Valid @BeanParam TableParams params) {
        return tables.visible(format, EventTables.SERIES, row -> series.each(params.sort(), row));
    }
}
