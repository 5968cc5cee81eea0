package org.cityexchange.forum.registration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.kit.access.AccessReason;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.kit.table.TableParams;
import org.cityexchange.kit.table.Tables;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The registrations of an event as a file. */
@Path("/v1/events/{event}/registrations.{format:csv|xlsx}")
@Tag(name = "Registrations")
class RegistrationTableResource {

    @Inject
    RegistrationExport export;

    @Inject
    Tables tables;

    @GET
    @RolesAllowed(Roles.ORGANIZER)
    @Operation(
            operationId = "exportRegistrations",
            summary = "Registrations as CSV or XLSX, with the filters of the list",
            description = "Needs a reason, which goes to the access log together with who asked and how many they were."
                    + " It travels in a header, as addresses of pages are kept in many places.")
    public RestResponse<StreamingOutput> export(
            String event,
            String format,
            @HeaderParam(AccessReason.HEADER)
                    @Parameter(
                            description = "Why; percent-encoded UTF-8 where it is not in ASCII",
                            example = "Name%20badges")
                    String reason,
            @RestQuery List<RegistrationStatus> status,
            @RestQuery List<RegistrationMode> mode,
            @Valid @BeanParam TableParams params) {
        var own = export.event(event);
        return tables.personal(
                format,
                RegistrationTable.of(own, export.questions(own)),
                row -> export.each(own, status, mode, params.sort(), reason, row));
    }
}
