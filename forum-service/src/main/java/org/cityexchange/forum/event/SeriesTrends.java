package org.cityexchange.forum.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.figure.Figure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the editions of a series came to: attendance, response and satisfaction, with what forbids to compare a figure
 * with the one before it that came about in the same way. Plans are left out.
 */
public record SeriesTrends(
        @Schema(examples = "exchange-forum") String series, List<Measure> measures) {

    private static final Pattern MEASURES = Pattern.compile("(attendance|response|satisfaction)([.-].*)?");

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
            List<Incomparable> reasons) {}

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
                && !figure.key().endsWith(Incomparable.NUMBER_OF_ANSWERS);
    }

    private static Point point(EventView edition, Figure figure, List<Figure> stated, List<Point> before) {
        var reasons = new ArrayList<>(Incomparable.inItself(figure, stated, edition.provenance()));
        lastOfItsKind(figure, before).ifPresent(last -> reasons.addAll(Incomparable.with(last, figure)));
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

    /** The last one that came about as this one did; where there is none the last one. */
    private static Optional<Figure> lastOfItsKind(Figure figure, List<Point> before) {
        return before.stream()
                .map(Point::figure)
                .reduce((last, next) ->
                        last.origin() == figure.origin() && next.origin() != figure.origin() ? last : next);
    }
}
