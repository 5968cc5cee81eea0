package org.cityexchange.kit.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

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

    /** The entries of a month, summed up. */
    @GET
    @Path("/summary")
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            operationId = "summariseAccessLog",
            summary =
                    "How often personal data were looked at in a month: in which way, in which roles, at what and why")
    public PageOf<AccessSummary> summary(
            @RestQuery
                    @NotNull
                    @Pattern(regexp = "[0-9]{4}-(0[1-9]|1[0-2])")
                    @Parameter(description = "By UTC", example = "2030-04")
                    String month) {
        return PageOf.whole(log.summary(YearMonth.parse(month)));
    }
}
