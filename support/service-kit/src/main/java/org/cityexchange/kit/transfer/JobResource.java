package org.cityexchange.kit.transfer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.problem.CallerLocale;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Imports and how far they are: one's own, and for those who look after a kind of file everybody's. */
@Path("/v1/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class JobResource {

    private final Imports imports;
    private final CallerLocale locale;

    JobResource(Imports imports, CallerLocale locale) {
        this.imports = imports;
        this.locale = locale;
    }

    /** The jobs, without their errors. */
    @GET
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.ORGANIZER, Roles.CITY_COORDINATOR, Roles.SERVICE, Roles.AUDITOR})
    @Operation(operationId = "listJobs", summary = "List imports", description = "Sort by createdAt")
    public PageOf<JobView> list(
            @QueryParam("type") List<String> type,
            @QueryParam("status") List<JobStatus> status,
            @Valid @BeanParam PageParams params) {
        return imports.list(type, status, params);
    }

    /** A job with its report. */
    @GET
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.ORGANIZER, Roles.CITY_COORDINATOR, Roles.SERVICE, Roles.AUDITOR})
    @Path("/{id}")
    @Operation(operationId = "getJob", summary = "Read an import and its report")
    public JobView get(UUID id) {
        return imports.view(id, locale.get());
    }
}
