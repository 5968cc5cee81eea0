package org.cityexchange.forum.event;

import java.math.BigDecimal;
import java.util.List;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.figure.Figure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A figure of an event as it is shown: with what forbids to compare it with any other. */
@Schema(name = "EventFigure")
public record FigureView(
        @Schema(examples = "satisfaction.overall") String key,
        @Schema(examples = "93") BigDecimal value,
        @Schema(examples = "PERCENT") String unit,
        Figure.Qualifier qualifier,
        Figure.Kind kind,
        Figure.Origin origin,
        Figure.Definition definition,

        @Schema(nullable = true, examples = "120", description = "Of how many it was made; null where nobody says")
        Long n,

        @Schema(nullable = true) Figure.Source source,
        boolean comparable,
        List<Incomparable> reasons) {

    static FigureView of(Figure figure, List<Figure> stated, Provenance provenance) {
        var reasons = Incomparable.inItself(figure, stated, provenance);
        return new FigureView(
                figure.key(),
                figure.value(),
                figure.unit(),
                figure.qualifier(),
                figure.kind(),
                figure.origin(),
                figure.definition(),
                figure.n(),
                figure.source(),
                reasons.isEmpty(),
                reasons);
    }
}
