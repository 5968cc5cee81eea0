package org.cityexchange.kit.transfer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.problem.CallerLocale;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Files are sent here. */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports", description = "Files taken in as jobs, with a report by row and column")
public class ImportResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Imports imports;
    private final Answers answers;
    private final CallerLocale locale;

    ImportResource(Imports imports, Answers answers, CallerLocale locale) {
        this.imports = imports;
        this.answers = answers;
        this.locale = locale;
    }

    /** Queues the import of a file. */
    @POST
    @Consumes({"text/csv", XLSX})
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.ORGANIZER, Roles.CITY_COORDINATOR, Roles.SERVICE})
    @Idempotent(required = true)
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            description = "16 to 64 characters: a file that is sent again with it is not taken in again",
            schema = @Schema(type = SchemaType.STRING, minLength = 16, maxLength = 64))
    @Operation(
            operationId = "createImport",
            summary = "Import a file",
            description =
                    "CSV (RFC 4180) in UTF-8 or MS949, or the first sheet of an XLSX file, with Korean or English headers."
                            + " The job tells what became of each row; a dry run tells the same and changes nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING),
                            examples =
                                    @ExampleObject(
                                            name = "cities",
                                            value =
                                                    "code,nameKo,nameEn,country,kind\nquy-nhon-vn,퀴논,Quy Nhon,VN,CITY\n")))
    @APIResponse(
            responseCode = "202",
            description = "Queued; Location is the job",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = JobView.class)))
    public RestResponse<JobView> create(
            @QueryParam("type") @NotBlank @Parameter(description = "What stands in the file", example = "CITIES")
                    String type,
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = "Only tell what would happen")
                    boolean dryRun,
            @QueryParam("mode") @DefaultValue("INSERT") ImportMode mode,
            @QueryParam("onError") @DefaultValue("ABORT") OnError onError,
            @QueryParam("provenance") @DefaultValue("IMPORTED") Provenance provenance,
            @QueryParam("dataset")
                    @Size(max = 100)
                    @Parameter(description = "Name of the set of data the rows belong to", example = "seoul-2008-2022")
                    String dataset,
            byte[] file) {
        var job = imports.order(
                new ImportOrder(type, dryRun, mode, onError, provenance, dataset, null), file, locale.get());
        return RestResponse.ResponseBuilder.<JobView>create(202)
                .entity(job)
                .location(answers.at("/v1/jobs/" + job.id()))
                .build();
    }
}
