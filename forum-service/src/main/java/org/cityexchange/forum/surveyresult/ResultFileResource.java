package org.cityexchange.forum.surveyresult;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.StreamingOutput;
import org.cityexchange.kit.table.Tables;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What surveys came to, as files. */
@Path("/v1/surveys/{survey}/results.{format:csv|xlsx}")
@Tag(name = "Survey results")
class ResultFileResource {

    @Inject
    ResultAccess access;

    @Inject
    Tables tables;

    @GET
    @PermitAll
    @Operation(
            operationId = "exportSurveyResults",
            summary = "Results and all cross-tables as CSV, or as XLSX with a sheet of definitions",
            description = "For everybody once published; until then for survey analysts of the institution.")
    public RestResponse<StreamingOutput> export(String survey, String format) {
        var file = access.file(survey);
        return tables.sheets(format, file.document().sheets(), file.published());
    }
}
