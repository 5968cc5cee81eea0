package org.cityexchange.training.alumni;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.paging.PageOf;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What alumni are asked to agree to. */
@Path("/v1/alumni-consent-texts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alumni")
public class ConsentTextResource {

    private final Answers answers;

    ConsentTextResource(Answers answers) {
        this.answers = answers;
    }

    /** The present texts. */
    @GET
    @PermitAll
    @Operation(operationId = "listAlumniConsentTexts", summary = "What alumni are asked to agree to at present")
    public RestResponse<PageOf<ConsentTextView>> list() {
        return answers.visible(PageOf.whole(ConsentTexts.present()));
    }
}
