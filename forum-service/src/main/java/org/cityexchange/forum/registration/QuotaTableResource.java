package org.cityexchange.forum.registration;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.StreamingOutput;
import org.cityexchange.kit.table.Table;
import org.cityexchange.kit.table.Tables;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The places of an event as a file. */
@Path("/v1/events/{event}/quotas.{format:csv|xlsx}")
@Tag(name = "Registrations")
class QuotaTableResource {

    private static final Table<ModeQuota> TABLE = Table.<ModeQuota>named("정원", "quotas")
            .column("참가 방식", "Mode", ModeQuota::mode)
            .column("정원", "Size", ModeQuota::size)
            .column("확정", "Confirmed", ModeQuota::confirmed)
            .column("제안", "Offered", ModeQuota::offered)
            .column("예약", "Reserved", ModeQuota::reserved)
            .column("대기", "Waiting", ModeQuota::waiting)
            .column("남은 자리", "Free", ModeQuota::free);

    @Inject
    QuotaService quotas;

    @Inject
    Tables tables;

    @GET
    @PermitAll
    @Operation(operationId = "exportQuotas", summary = "Places by attendance mode as CSV or XLSX")
    public RestResponse<StreamingOutput> export(String event, String format) {
        return tables.visible(format, TABLE, quotas.of(event)::forEach);
    }
}
