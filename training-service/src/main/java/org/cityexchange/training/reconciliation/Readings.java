package org.cityexchange.training.reconciliation;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cityexchange.kit.figure.Figure;
import org.cityexchange.training.country.ContinentScheme;
import org.cityexchange.training.statistics.Dimension;
import org.cityexchange.training.statistics.Measure;
import org.cityexchange.training.statistics.Question;

/**
 * How a figure can be counted from rows. Where the document does not say which of two things it counts, as with persons,
 * who may be trainees or participations, there are two readings.
 */
final class Readings {

    private static final String SCHEME = "scheme";
    private static final String TARGET = "target";
    private static final Map<String, List<Measure>> MEASURES = Map.of(
            "COURSE_RUNS", List.of(Measure.COURSE_RUNS),
            "PARTICIPATIONS", List.of(Measure.PARTICIPATIONS, Measure.DISTINCT_TRAINEES),
            "DISTINCT_TRAINEES", List.of(Measure.DISTINCT_TRAINEES),
            "CITIES", List.of(Measure.CITIES),
            "COUNTRIES", List.of(Measure.COUNTRIES));
    private static final Set<String> BESIDE_DIMENSIONS = Set.of(SCHEME, TARGET, Stated.OF);

    private final List<String> datasets;
    private final Instant asOf;

    /**
     * Of rows of these data sets as of that moment.
     *
     * @param asOf null for the present
     */
    Readings(List<String> datasets, Instant asOf) {
        this.datasets = List.copyOf(datasets);
        this.asOf = asOf;
    }

    /**
     * One way to count a figure.
     *
     * @param whole what a share is a share of; null for a count
     */
    record Reading(Question part, Question whole) {

        Stream<Question> questions() {
            return whole == null ? Stream.of(part) : Stream.of(part, whole);
        }
    }

    /**
     * The ways to count it; none where it is a plan, or of something we have no rows of.
     *
     * @param hosts whose runs it is about; empty where they are not told apart
     */
    List<Reading> of(Stated stated, List<String> hosts) {
        if (stated.figure().kind() == Figure.Kind.PLANNED || !isKnown(stated)) {
            return List.of();
        }
        return counted(stated).stream()
                .map(measure -> reading(stated, measure, hosts))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A question about everything there is in these rows. */
    Question everything() {
        return new Question(
                Measure.COURSE_RUNS,
                List.of(),
                Map.of(),
                List.of(),
                ContinentScheme.SHRDC_6,
                datasets,
                List.of(),
                asOf);
    }

    private static boolean isKnown(Stated stated) {
        return stated.dimensions().keySet().stream()
                .allMatch(name ->
                        BESIDE_DIMENSIONS.contains(name) || dimension(name).isPresent());
    }

    private static List<Measure> counted(Stated stated) {
        if (!stated.isShare()) {
            return stated.dimensions().containsKey(Stated.OF)
                    ? List.of()
                    : MEASURES.getOrDefault(stated.measure(), List.of());
        }
        var of = stated.dimensions().getOrDefault(Stated.OF, List.of());
        return of.size() == 1 ? MEASURES.getOrDefault(of.get(0), List.of()) : List.of();
    }

    private Optional<Reading> reading(Stated stated, Measure measure, List<String> hosts) {
        return scheme(stated).map(scheme -> {
            var filters = new EnumMap<Dimension, List<String>>(Dimension.class);
            if (!hosts.isEmpty()) {
                filters.put(Dimension.HOST, hosts);
            }
            var whole = question(measure, filters, List.of(), scheme);
            stated.dimensions()
                    .forEach((name, values) -> dimension(name).ifPresent(dimension -> filters.put(dimension, values)));
            var targets = stated.dimensions().getOrDefault(TARGET, List.of());
            var part = question(measure, filters, targets, scheme);
            return new Reading(part, stated.isShare() ? whole : null);
        });
    }

    private Question question(
            Measure measure, Map<Dimension, List<String>> filters, List<String> targets, ContinentScheme scheme) {
        return new Question(measure, List.of(), filters, targets, scheme, datasets, List.of(), asOf);
    }

    private static Optional<ContinentScheme> scheme(Stated stated) {
        var name = stated.dimensions().getOrDefault(SCHEME, List.of(ContinentScheme.SHRDC_6.name()));
        return Stream.of(ContinentScheme.values())
                .filter(scheme -> name.equals(List.of(scheme.name())))
                .findFirst();
    }

    private static Optional<Dimension> dimension(String name) {
        return Stream.of(Dimension.values())
                .filter(dimension -> dimension.key().equals(name))
                .findFirst();
    }
}
