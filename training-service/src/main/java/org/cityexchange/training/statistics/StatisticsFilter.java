package org.cityexchange.training.statistics;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.problem.FieldError;
import org.cityexchange.training.country.Continent;
import org.cityexchange.training.country.ContinentScheme;
import org.cityexchange.training.course.CourseMode;
import org.cityexchange.training.course.CourseScope;
import org.cityexchange.training.trainee.Rank;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Of what statistics are asked for; a parameter given several times means any of its values. */
public class StatisticsFilter {

    @QueryParam("topic")
    @Parameter(description = "Code of a topic of the first level: all that rolls up to it", example = "URBAN_TRANSPORT")
    List<String> topic = List.of();

    @QueryParam("subtopic")
    @Parameter(description = "Code of a primary topic of either level", example = "CULTURE_TOURISM")
    List<String> subtopic = List.of();

    @QueryParam("continent")
    @Parameter(description = "Under the scheme")
    List<Continent> continent = List.of();

    @QueryParam("scheme")
    @DefaultValue("SHRDC_6")
    @Parameter(description = "How countries are counted to continents")
    ContinentScheme scheme;

    @QueryParam("country")
    @Parameter(description = "ISO 3166-1 alpha-2", example = "VN")
    List<String> country = List.of();

    @QueryParam("city")
    @Parameter(description = "Code of a city; one that was merged stands for its survivor", example = "quy-nhon-vn")
    List<String> city = List.of();

    @QueryParam("year")
    @Parameter(description = "In which the run starts", example = "2019")
    List<Integer> year = List.of();

    @QueryParam("rank")
    List<Rank> rank = List.of();

    @QueryParam("mode")
    List<CourseMode> mode = List.of();

    @QueryParam("scope")
    List<CourseScope> scope = List.of();

    @QueryParam("host")
    @Parameter(description = "Code of the institution that ran it", example = "shrdc")
    List<String> host = List.of();

    @QueryParam("target")
    @Parameter(description = "A continent that the run was for")
    List<Continent> target = List.of();

    @QueryParam("dataset")
    @Parameter(
            description = "A data set, counted as a whole. Unless one is named, rows that were made up do not count",
            example = "seoul-2008-2022")
    List<String> dataset = List.of();

    @QueryParam("provenance")
    List<Provenance> provenance = List.of();

    @QueryParam("asOf")
    @Parameter(
            description = "As it was known at that instant, whatever was entered, corrected or merged since;"
                    + " reads every row, so it takes longer than the present",
            example = "2026-11-22T00:00:00Z")
    Instant asOf;

    /** As a question about that measure, by these dimensions. */
    Question question(Measure measure, List<Dimension> by, Clock clock) {
        if (asOf != null && asOf.isAfter(clock.instant())) {
            throw new DomainException(
                    ErrorCode.INVALID_PARAMETER, FieldError.parameter("asOf", ErrorCode.INVALID_PARAMETER));
        }
        return new Question(measure, by, filters(), names(target), scheme, dataset, provenance, asOf);
    }

    private Map<Dimension, List<String>> filters() {
        var filters = new EnumMap<Dimension, List<String>>(Dimension.class);
        filters.put(Dimension.TOPIC, topic);
        filters.put(Dimension.SUBTOPIC, subtopic);
        filters.put(Dimension.CONTINENT, names(continent));
        filters.put(Dimension.COUNTRY, country);
        filters.put(Dimension.CITY, city);
        filters.put(Dimension.YEAR, year.stream().map(String::valueOf).toList());
        filters.put(Dimension.RANK, names(rank));
        filters.put(Dimension.MODE, names(mode));
        filters.put(Dimension.SCOPE, names(scope));
        filters.put(Dimension.HOST, host);
        filters.values().removeIf(List::isEmpty);
        return filters;
    }

    private static List<String> names(List<? extends Enum<?>> values) {
        return values.stream().<String>map(Enum::name).toList();
    }

    /** The dimensions in {@code by}, each given for itself or several with commas between them. */
    static List<Dimension> dimensions(List<String> by, int most) {
        var dimensions = new ArrayList<Dimension>();
        for (var part : by) {
            for (var name : part.split(",", -1)) {
                dimensions.add(Dimension.named(name.strip()).orElseThrow(StatisticsFilter::wrongBy));
            }
        }
        if (dimensions.size() > most || dimensions.stream().distinct().count() < dimensions.size()) {
            throw wrongBy();
        }
        return dimensions;
    }

    private static DomainException wrongBy() {
        return new DomainException(
                ErrorCode.INVALID_PARAMETER, FieldError.parameter("by", ErrorCode.INVALID_PARAMETER));
    }
}
