package org.cityexchange.training.engagement;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.cityexchange.contracts.FollowUpPhase;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What forums do about feedback: the interest there is in courses. */
@Path("/v1/forum-follow-ups")
@Tag(name = "Engagements")
public class ForumFollowUpResource {

    private final ForumFollowUpRepository followUps;
    private final Answers answers;

    ForumFollowUpResource(ForumFollowUpRepository followUps, Answers answers) {
        this.followUps = followUps;
        this.answers = answers;
    }

    /** The follow-ups that match. */
    @GET
    @PermitAll
    @Operation(
            operationId = "listForumFollowUps",
            summary = "What forums do about the feedback on them, as far as they show it; the latest first")
    public RestResponse<PageOf<ForumFollowUpView>> list(
            @RestQuery @Parameter(description = "Codes of courses, any of which it names") List<String> course,
            @RestQuery List<FollowUpPhase> phase,
            @Valid @BeanParam PageParams params) {
        return answers.visible(followUps.page(course, phase, params));
    }
}
