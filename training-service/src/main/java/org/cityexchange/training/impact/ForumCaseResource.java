package org.cityexchange.training.impact;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.training.city.Cities;
import org.cityexchange.training.engagement.ForumCaseView;
import org.cityexchange.training.engagement.ForumCases;
import org.cityexchange.training.outcome.Outcomes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What forums heard of what training led to. */
@Path("/v1/forum-cases")
@Tag(name = "Impact")
public class ForumCaseResource {

    private final ForumCases cases;
    private final Outcomes outcomes;
    private final Cities cities;
    private final Answers answers;

    ForumCaseResource(ForumCases cases, Outcomes outcomes, Cities cities, Answers answers) {
        this.cases = cases;
        this.outcomes = outcomes;
        this.cities = cities;
        this.answers = answers;
    }

    /** The cases that match. */
    @GET
    @PermitAll
    @Operation(
            operationId = "listForumCases",
            summary = "List cases that were presented at forums, of a city, a policy or an outcome",
            description =
                    "What forum-service told, in the order it was entered there, without who presented it. A policy's"
                            + " cases are those about outcomes with it.")
    public RestResponse<PageOf<ForumCaseView>> list(
            @RestQuery
                    @Parameter(description = "Codes of cities, and all that read through to them", example = "cairo-eg")
                    List<String> city,
            @RestQuery @Parameter(description = "Codes of policies", example = "TOPIS") List<String> policy,
            @RestQuery @Parameter(description = "Ids of outcomes") List<UUID> outcome,
            @Valid @BeanParam PageParams params) {
        var recorded = city.isEmpty()
                ? null
                : city.stream()
                        .flatMap(code -> cities.recordedAs(code).stream())
                        .distinct()
                        .sorted()
                        .toList();
        return answers.visible(cases.page(recorded, about(policy, outcome), params));
    }

    /** What of these outcomes, and of those with any of these policies, is asked for; null where neither is. */
    private List<UUID> about(List<String> policy, List<UUID> outcome) {
        if (policy.isEmpty()) {
            return outcome.isEmpty() ? null : outcome;
        }
        return policy.stream()
                .flatMap(code -> outcomes.idsOfPolicy(code).stream())
                .filter(id -> outcome.isEmpty() || outcome.contains(id))
                .distinct()
                .sorted()
                .toList();
    }
}
