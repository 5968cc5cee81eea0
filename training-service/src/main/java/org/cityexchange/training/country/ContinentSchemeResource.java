package org.cityexchange.training.country;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.stream.Stream;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.paging.PageOf;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The ways of counting countries to continents. */
@Path("/v1/continent-schemes")
@Tag(name = "Countries", description = "Countries and the continents they are counted to")
public class ContinentSchemeResource {

    private final Answers answers;

    ContinentSchemeResource(Answers answers) {
        this.answers = answers;
    }

    /** All schemes with their continents. */
    @GET
    @PermitAll
    @Operation(operationId = "listContinentSchemes", summary = "List the continent schemes")
    public RestResponse<PageOf<ContinentSchemeView>> list() {
        return answers.visible(PageOf.whole(
                Stream.of(ContinentScheme.values()).map(ContinentSchemeView::of).toList()));
    }
}
