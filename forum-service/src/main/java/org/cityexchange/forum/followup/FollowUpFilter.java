package org.cityexchange.forum.followup;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.cityexchange.contracts.FollowUpKind;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which follow-ups are asked for; a parameter given several times means any of its values. */
public class FollowUpFilter {

    @QueryParam("event")
    @Parameter(description = "Id or slug of the event", example = "exchange-forum-2020")
    String event;

    @QueryParam("kind")
    List<FollowUpKind> kind;

    @QueryParam("status")
    List<FollowUpStatus> status;

    @QueryParam("overdue")
    @Parameter(description = "true: only what should have been done by now; false: only the rest")
    Boolean overdue;
}
