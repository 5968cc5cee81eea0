package org.cityexchange.training.actionplan;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which follow-ups are asked for; a parameter given several times means any of its values. */
public class FollowUpFilter {

    @QueryParam("status")
    @Parameter(description = "OVERDUE: what nobody answered in time", example = "OVERDUE")
    List<FollowUpStatus> status;

    @QueryParam("actionPlan")
    List<UUID> actionPlan;

    @QueryParam("city")
    @Parameter(description = "Code of the city, also under the code of one merged into it", example = "delhi-in")
    List<String> city;

    @QueryParam("dueFrom")
    @Parameter(description = "Due on that day or later", example = "2027-01-01")
    LocalDate dueFrom;

    @QueryParam("dueUntil")
    @Parameter(description = "Due on that day or earlier", example = "2027-12-31")
    LocalDate dueUntil;
}
