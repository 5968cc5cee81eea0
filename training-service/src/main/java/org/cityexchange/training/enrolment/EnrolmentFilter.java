package org.cityexchange.training.enrolment;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.cityexchange.training.course.Channel;
import org.cityexchange.training.trainee.Rank;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which enrolments of a course run are asked for; a parameter given several times means any of its values. */
public class EnrolmentFilter {

    @QueryParam("status")
    List<EnrolmentStatus> status;

    @QueryParam("channel")
    List<Channel> channel;

    @QueryParam("city")
    @Parameter(description = "Code of the city of that day", example = "delhi-in")
    List<String> city;

    @QueryParam("rank")
    List<Rank> rank;

    @QueryParam("trainee")
    List<UUID> trainee;
}
