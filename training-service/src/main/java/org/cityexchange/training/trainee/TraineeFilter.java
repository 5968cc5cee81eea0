package org.cityexchange.training.trainee;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which trainees are asked for; a parameter given several times means any of its values. */
public class TraineeFilter {

    @QueryParam("q")
    @Size(max = 100)
    @Parameter(description = "Part of the name, with or without accents; not for auditors")
    String q;

    @QueryParam("externalKey")
    @Parameter(example = "TR-00001")
    List<String> externalKey;

    @QueryParam("personRef")
    @Parameter(description = "By which the person is known in the exchange, also under a former key")
    List<String> personRef;

    @QueryParam("merged")
    @Parameter(description = "true: only entries that read through to another; otherwise only those that do not")
    boolean merged;

    @QueryParam("city")
    @Parameter(description = "Code of the present city", example = "delhi-in")
    List<String> city;

    @QueryParam("institution")
    @Parameter(description = "Code of the present institution")
    List<String> institution;

    @QueryParam("rank")
    List<Rank> rank;

    @QueryParam("dataset")
    @Parameter(example = "seoul-2008-2022")
    List<String> dataset;
}
