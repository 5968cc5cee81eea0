package org.cityexchange.training.city;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cityexchange.contracts.CityKind;
import org.cityexchange.contracts.CityStatus;
import org.cityexchange.training.country.Continent;
import org.cityexchange.training.country.ContinentScheme;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which cities are asked for; a parameter given several times means any of its values. */
public class CityFilter {

    @QueryParam("q")
    @Parameter(
            description = "Part of any name in any language, with or without accents, or of the code",
            example = "퀴논")
    String q;

    @QueryParam("country")
    @Parameter(description = "ISO 3166-1 alpha-2", example = "VN")
    List<String> country;

    @QueryParam("continent")
    @Parameter(description = "Where the country counts to, by the scheme")
    List<Continent> continent;

    @QueryParam("scheme")
    @DefaultValue("SHRDC_6")
    @Parameter(description = "How countries are counted to continents")
    ContinentScheme scheme;

    @QueryParam("kind")
    List<CityKind> kind;

    @QueryParam("status")
    List<CityStatus> status;

    @QueryParam("parent")
    @Parameter(description = "Code of what it lies in", example = "seoul-kr")
    List<String> parent;

    @QueryParam("updatedSince")
    @Parameter(
            description = "Changed at that instant or later; whatever its status now",
            example = "2026-11-22T00:00:00Z")
    Instant updatedSince;

    @QueryParam("asOf")
    @Parameter(description = "Show the official names on that day as namesAsOf", example = "2020-06-01")
    LocalDate asOf;
}
