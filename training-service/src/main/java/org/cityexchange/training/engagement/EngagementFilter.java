package org.cityexchange.training.engagement;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which engagements are asked for; a parameter given several times means any of its values. */
public class EngagementFilter {

    @QueryParam("event")
    @Parameter(description = "Id or slug of the forum's event", example = "shrdc-expert-forum-next")
    List<String> event;

    @QueryParam("city")
    @Parameter(description = "Code of the city as recorded", example = "delhi-in")
    List<String> city;

    @QueryParam("personRef")
    @Parameter(description = "Pseudonym of a person")
    List<String> personRef;

    @QueryParam("trainee")
    @Parameter(description = "Who is known by one of their addresses; also what was heard before the address was known")
    List<UUID> trainee;

    @QueryParam("kind")
    List<EngagementKind> kind;

    @QueryParam("neutralised")
    @Parameter(description = "true: only those of cancelled forums; false: only those that count")
    Boolean neutralised;

    @QueryParam("registrationId")
    List<UUID> registrationId;
}
