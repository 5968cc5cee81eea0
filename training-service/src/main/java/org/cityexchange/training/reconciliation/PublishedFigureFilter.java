package org.cityexchange.training.reconciliation;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which figures are asked for; a parameter given several times means any of its values. */
public class PublishedFigureFilter {

    @QueryParam("source")
    @Parameter(description = "Code of a document", example = "seoul-press-release-2022-11-25")
    List<String> source = List.of();

    @QueryParam("measure")
    @Parameter(example = "PARTICIPATIONS")
    List<String> measure = List.of();

    @QueryParam("key")
    @Parameter(example = "training.total.cities")
    List<String> key = List.of();

    @QueryParam("superseded")
    @Parameter(description = "true: those that were corrected as well")
    boolean superseded;
}
