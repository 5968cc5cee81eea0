package org.cityexchange.training.alumni;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import org.cityexchange.training.country.Continent;
import org.cityexchange.training.country.ContinentScheme;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which alumni are asked for; a parameter given several times means any of its values. */
public class AlumniFilter {

    @QueryParam("q")
    @Size(max = 100)
    @Parameter(description = "Part of the name, with or without accents; not for auditors")
    String q;

    @QueryParam("topic")
    @Parameter(description = "Code of a topic, or of one that it counts to", example = "URBAN_TRANSPORT")
    List<String> topic = new ArrayList<>();

    @QueryParam("courseRun")
    @Parameter(description = "Code of a course run that was completed", example = "ED-2022-01")
    List<String> courseRun = new ArrayList<>();

    @QueryParam("year")
    @Parameter(description = "In which a completed course run starts", example = "2019")
    List<Integer> year = new ArrayList<>();

    @QueryParam("continent")
    @Parameter(description = "Under the scheme")
    List<Continent> continent = new ArrayList<>();

    @QueryParam("scheme")
    @DefaultValue("SHRDC_6")
    @Parameter(description = "How countries are counted to continents")
    ContinentScheme scheme = ContinentScheme.SHRDC_6;

    @QueryParam("country")
    @Parameter(description = "ISO 3166-1 alpha-2", example = "IN")
    List<String> country = new ArrayList<>();

    @QueryParam("city")
    @Parameter(
            description = "Code of the present city; one that was merged stands for its survivor",
            example = "delhi-in")
    List<String> city = new ArrayList<>();

    @QueryParam("consent")
    @Parameter(description = "Who agrees to that at present")
    List<ConsentKind> consent = new ArrayList<>();

    @QueryParam("dataset")
    @Parameter(
            description = "A data set. Unless one is named, alumni who were made up are not shown",
            example = "seoul-2008-2022")
    List<String> dataset = new ArrayList<>();
}
