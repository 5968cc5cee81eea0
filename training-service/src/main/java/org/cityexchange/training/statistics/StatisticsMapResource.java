package org.cityexchange.training.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.cityexchange.kit.http.Documents;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.problem.FieldError;
import org.cityexchange.training.city.Cities;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The same counts for a map (GeoJSON, RFC 7946). */
@Path("/v1/statistics/{measure:[a-z-]+}.geojson")
@Produces(StatisticsMapResource.MEDIA_TYPE)
@Tag(name = "Statistics")
public class StatisticsMapResource {

    static final String MEDIA_TYPE = "application/geo+json";

    private final StatisticsService service;
    private final Cities cities;
    private final Documents documents;
    private final ObjectMapper mapper;
    private final Clock clock;

    StatisticsMapResource(
            StatisticsService service, Cities cities, Documents documents, ObjectMapper mapper, Clock clock) {
        this.service = service;
        this.cities = cities;
        this.documents = documents;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** The values of a measure by place. */
    @GET
    @PermitAll
    @Operation(
            operationId = "mapStatistics",
            summary = "Counts by city or country as GeoJSON",
            description = "A feature for each place. A city is a point; a country has no geometry of its own but its"
                    + " code, by which a map finds its outline (RFC 7946, 3.2). The total, asOf and warnings stand beside the"
                    + " features.")
    public RestResponse<String> map(
            String measure,
            @QueryParam("by") @DefaultValue("city") @Parameter(description = "city or country") List<String> by,
            @BeanParam StatisticsFilter filter) {
        var dimensions = StatisticsFilter.dimensions(by, 1);
        if (!List.of(Dimension.CITY, Dimension.COUNTRY).containsAll(dimensions)) {
            throw new DomainException(
                    ErrorCode.INVALID_PARAMETER, FieldError.parameter("by", ErrorCode.INVALID_PARAMETER));
        }
        var answer =
                service.answer(filter.question(StatisticsResource.named(measure), dimensions, clock), keys -> null);
        var points = dimensions.contains(Dimension.CITY)
                ? cities.points(answer.rows().stream()
                        .map(row -> row.keys().get(Dimension.CITY.key()))
                        .toList())
                : Map.<String, Cities.Point>of();
        return documents.visible(
                MEDIA_TYPE,
                locale -> collection(answer, dimensions.get(0), points, locale.getLanguage())
                        .toString());
    }

    private JsonNode collection(
            StatisticsView answer, Dimension place, Map<String, Cities.Point> points, String language) {
        var collection = mapper.createObjectNode().put("type", "FeatureCollection");
        collection.put("measure", answer.measure());
        collection.put("asOf", answer.asOf().toString());
        collection.put("total", answer.totals().value());
        var warnings = collection.putArray("warnings");
        answer.warnings().forEach(warning -> warnings.add(warning.text().in(language)));
        var features = collection.putArray("features");
        answer.rows().forEach(row -> features.add(feature(row, place, points, language)));
        return collection;
    }

    private ObjectNode feature(
            StatisticsView.Row row, Dimension place, Map<String, Cities.Point> points, String language) {
        var code = row.keys().get(place.key());
        var label = row.labels().get(place.key());
        var feature = mapper.createObjectNode().put("type", "Feature").put("id", code);
        var point = points.get(code);
        if (point == null) {
            feature.putNull("geometry");
        } else {
            feature.putObject("geometry")
                    .put("type", "Point")
                    .putArray("coordinates")
                    .add(point.lon())
                    .add(point.lat());
        }
        feature.putObject("properties")
                .put(place.key(), code)
                .put("name", label == null ? code : label.in(language))
                .put("value", row.value());
        return feature;
    }
}
