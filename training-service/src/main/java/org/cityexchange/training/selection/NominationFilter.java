package org.cityexchange.training.selection;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.cityexchange.training.course.Channel;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which nominations of a run are asked for; a parameter given several times means any of its values. */
public class NominationFilter {

    @QueryParam("status")
    List<NominationStatus> status;

    @QueryParam("institution")
    @Parameter(description = "Code of who nominated", example = "delhi-municipal-corporation")
    List<String> institution;

    @QueryParam("city")
    @Parameter(description = "Code of the city nominees come from", example = "delhi-in")
    List<String> city;

    @QueryParam("channel")
    List<Channel> channel;
}
