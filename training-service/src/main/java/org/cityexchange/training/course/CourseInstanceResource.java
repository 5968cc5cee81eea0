package org.cityexchange.training.course;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.http.Documents;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A run, for search engines. */
@Path("/v1/course-runs/{run}.jsonld")
@Produces(CourseInstanceResource.MEDIA_TYPE)
@Tag(name = "Course runs")
public class CourseInstanceResource {

    static final String MEDIA_TYPE = "application/ld+json";

    private final CourseInstanceJsonLd jsonLd;
    private final Documents documents;
    private final Answers answers;

    CourseInstanceResource(CourseInstanceJsonLd jsonLd, Documents documents, Answers answers) {
        this.jsonLd = jsonLd;
        this.documents = documents;
        this.answers = answers;
    }

    /** The run as JSON-LD. */
    @GET
    @PermitAll
    @Operation(
            operationId = "getCourseRunJsonLd",
            summary = "The course run as JSON-LD",
            description = "CourseInstance of schema.org, in the language of lang or Accept-Language")
    public RestResponse<String> get(
            @Parameter(description = "Id or code", example = "urban-transport-2027-1") String run) {
        var page = answers.at("/v1/course-runs/" + run);
        return documents.visible(MEDIA_TYPE, language -> jsonLd.of(run, page, language.toLanguageTag()));
    }
}
