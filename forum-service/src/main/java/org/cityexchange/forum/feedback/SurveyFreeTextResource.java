package org.cityexchange.forum.feedback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Free answers of a survey, for analysts alone. */
@Path("/v1/surveys/{survey}/free-texts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SURVEY_ANALYST)
@Tag(name = "Feedback")
class SurveyFreeTextResource {

    @Inject
    FreeTexts texts;

    @GET
    @Operation(
            operationId = "listFreeTexts",
            summary = "Free answers of a closed survey, shuffled, of questions that enough people answered")
    public PageOf<FreeTextView> list(
            String survey,
            @RestQuery @Parameter(description = "Key of a question") List<String> question,
            @RestQuery @Parameter(description = "Only what was coded with that theme") UUID theme,
            @RestQuery @Parameter(description = "Part of the text; two syllables are enough", example = "화상") String q,
            @Valid @BeanParam PageParams params) {
        return texts.page(survey, question, theme, q, params);
    }
}
