package org.cityexchange.forum.surveyresult;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.ZoneId;
import org.cityexchange.kit.pdf.PdfRenderer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What surveys came to, on a page. */
@Path("/v1/surveys/{survey}/results.pdf")
@Produces(ResultReportResource.PDF)
@Tag(name = "Survey results")
class ResultReportResource {

    static final String PDF = "application/pdf";

    /** The day of a count is told as the clocks of the institutions show it. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    @Inject
    ResultAccess access;

    @Inject
    PdfRenderer pdf;

    @Inject
    Pictures pictures;

    @GET
    @PermitAll
    @Operation(
            operationId = "getSurveyResultReport",
            summary = "Results as a report of one page in PDF, in Korean or English")
    public RestResponse<byte[]> get(String survey) {
        var results = access.results(survey);
        return pictures.answer(
                results, locale -> pdf.render(ResultReport.in(locale).page(results.document(), ZONE)), PDF);
    }
}
