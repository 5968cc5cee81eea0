package org.cityexchange.training.engagement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.cityexchange.contracts.FollowUpPhase;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What forums do about feedback: the interest there is in courses. */
@Path("/v1/forum-follow-ups")
@Tag(name = "Engagements")
public class ForumFollowUpResource {

    private final ForumFollowUpRepository followUps;

    ForumFollowUpResource(ForumFollowUpRepository followUps) {
        this.followUps = followUps;
    }

    /** The follow-ups that match. */
    @GET
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "listForumFollowUps",
            summary = "What forums do about the feedback on them, the latest first")
    public PageOf<ForumFollowUpView> list(
            @RestQuery @Parameter(description = "Only what names this course, by its code") String course,
            @RestQuery List<FollowUpPhase> phase,
            @Valid @BeanParam PageParams params) {
        return followUps.page(course, phase, params);
    }
}
