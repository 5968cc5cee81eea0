package org.cityexchange.training.actionplan;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which action plans are asked for; a parameter given several times means any of its values. */
public class ActionPlanFilter {

    @QueryParam("status")
    List<ActionPlanStatus> status;

    @QueryParam("enrolment")
    List<UUID> enrolment;

    @QueryParam("trainee")
    @Parameter(description = "Also what was recorded with an entry that was merged into it")
    List<UUID> trainee;

    @QueryParam("courseRun")
    @Parameter(description = "Id or code of the run", example = "ED-2022-01")
    String courseRun;

    @QueryParam("city")
    @Parameter(description = "Code of the city, also under the code of one merged into it", example = "delhi-in")
    List<String> city;

    @QueryParam("policy")
    @Parameter(description = "Code of a policy that the plan follows", example = "TOPIS")
    String policy;
}
