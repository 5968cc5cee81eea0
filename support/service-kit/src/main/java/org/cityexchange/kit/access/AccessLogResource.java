package org.cityexchange.kit.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The access log, for auditors. */
@Path("/v1/access-log")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access log", description = "Who looked at personal data, when, whose and why")
public class AccessLogResource {

    private final AccessLog log;

    AccessLogResource(AccessLog log) {
        this.log = log;
    }

    /** The entries, newest first. */
    @GET
    @RolesAllowed(Roles.AUDITOR)
    @Operation(operationId = "listAccessLog", summary = "Who looked at personal data, newest first")
    public PageOf<AccessView> list(@Valid @BeanParam AccessFilter filter, @Valid @BeanParam PageParams params) {
        return log.page(filter, params);
    }
}
