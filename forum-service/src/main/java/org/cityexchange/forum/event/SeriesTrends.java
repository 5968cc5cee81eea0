package org.cityexchange.forum.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.figure.Figure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the editions of a series came to: attendance, response and satisfaction, with what forbids to compare a figure
 * with that of the edition before. Plans are left out.
 */
public record SeriesTrends(
        @Schema(examples = "exchange-forum") String series, List<Measure> measures) {

    private static final Pattern MEASURES = Pattern.compile("(attendance|response|satisfaction)([.-].*)?");
    private static final String NUMBER_OF_ANSWERS = ".n";

    /** One figure through the editions that state it. */
    @Schema(name = "SeriesMeasure")
    public record Measure(
            @Schema(examples = "satisfaction.overall") String key, List<Point> points) {}

    /**
     * The figure of one edition.
     *
     * @param comparable whether it can be compared with the point before; the first one can be, if it is well defined
     */
    @Schema(name = "SeriesPoint")
    public record Point(
            UUID eventId,
            String slug,
            @Schema(nullable = true) Integer editionNumber,
            Instant startsAt,
            Provenance provenance,
            Figure figure,
            boolean comparable,
            List<Reason> reasons) {}

    /** Why a figure is not comparable. */
    @Schema(name = "IncomparableBecause")
    public enum Reason {
        /** The source does not say how the number was arrived at. */
        UNKNOWN_DEFINITION,
        /** It was arrived at in another way than the one before. */
        DIFFERENT_DEFINITION,
        DIFFERENT_UNIT,
        /** One was counted by us, the other told. */
        DIFFERENT_ORIGIN,
        /** Nobody says how many answered: a figure with the same key and {@code .n} is missing. */
        UNKNOWN_N,
        /** It is a rough number, such as 250여 명. */
        INEXACT,
        /** Made up to try things out. */
        SYNTHETIC
    }

    static SeriesTrends of(String series, List<EventView> editions, Function<UUID, List<Figure>> figures) {
        var byKey = new TreeMap<String, List<Point>>();
        for (var edition : editions) {
            var stated = figures.apply(edition.id());
            if (stated == null) {
                continue;
            }
            for (var figure : stated) {
                if (isMeasure(figure)) {
                    var points = byKey.computeIfAbsent(figure.key(), key -> new ArrayList<>());
                    points.add(point(edition, figure, stated, points));
                }
            }
        }
        return new SeriesTrends(
                series,
                byKey.entrySet().stream()
                        .map(entry -> new Measure(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static boolean isMeasure(Figure figure) {
        return figure.kind() == Figure.Kind.ACTUAL
                && MEASURES.matcher(figure.key()).matches()
                && !figure.key().endsWith(NUMBER_OF_ANSWERS);
    }

    private static Point point(EventView edition, Figure figure, List<Figure> stated, List<Point> before) {
        var reasons = new ArrayList<Reason>();
        if (figure.definition() == Figure.Definition.UNKNOWN) {
            reasons.add(Reason.UNKNOWN_DEFINITION);
        }
        if (!before.isEmpty()) {
            var last = before.get(before.size() - 1).figure();
            if (figure.definition() != last.definition()) {
                reasons.add(Reason.DIFFERENT_DEFINITION);
            }
            if (!figure.unit().equals(last.unit())) {
                reasons.add(Reason.DIFFERENT_UNIT);
            }
            if (figure.origin() != last.origin()) {
                reasons.add(Reason.DIFFERENT_ORIGIN);
            }
        }
        var counted = figure.definition() == Figure.Definition.COUNT;
        if (!counted && stated.stream().noneMatch(n -> n.key().equals(figure.key() + NUMBER_OF_ANSWERS))) {
            reasons.add(Reason.UNKNOWN_N);
        }
        if (figure.qualifier() != Figure.Qualifier.EXACT) {
            reasons.add(Reason.INEXACT);
        }
        if (edition.provenance() == Provenance.SYNTHETIC) {
            reasons.add(Reason.SYNTHETIC);
        }
        return new Point(
                edition.id(),
                edition.slug(),
                edition.editionNumber(),
                edition.startsAt(),
                edition.provenance(),
                figure,
                reasons.isEmpty(),
                List.copyOf(reasons));
    }
}
