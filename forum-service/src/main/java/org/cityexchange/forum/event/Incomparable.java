package org.cityexchange.forum.event;

import java.util.ArrayList;
import java.util.List;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.figure.Figure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a figure is not comparable. */
@Schema(name = "IncomparableBecause")
public enum Incomparable {
    /** The source does not say how the number was arrived at. */
    UNKNOWN_DEFINITION,
    /** It was arrived at in another way than the one before. */
    DIFFERENT_DEFINITION,
    DIFFERENT_UNIT,
    /** One was counted by us, the other told. */
    DIFFERENT_ORIGIN,
    /** Nobody says how many answered, neither the figure nor one with the same key and {@code .n}. */
    UNKNOWN_N,
    /** It is a rough number, such as 250여 명. */
    INEXACT,
    /** Made up to try things out. */
    SYNTHETIC;

    /** Behind the key of a figure: how many answered. */
    static final String NUMBER_OF_ANSWERS = ".n";

    /** What forbids to compare a figure with any other. */
    static List<Incomparable> inItself(Figure figure, List<Figure> stated, Provenance provenance) {
        var reasons = new ArrayList<Incomparable>();
        if (figure.definition() == Figure.Definition.UNKNOWN) {
            reasons.add(UNKNOWN_DEFINITION);
        }
        if (figure.definition() != Figure.Definition.COUNT && figure.n() == null && !saysHowMany(figure, stated)) {
            reasons.add(UNKNOWN_N);
        }
        if (figure.qualifier() != Figure.Qualifier.EXACT) {
            reasons.add(INEXACT);
        }
        if (provenance == Provenance.SYNTHETIC) {
            reasons.add(SYNTHETIC);
        }
        return List.copyOf(reasons);
    }

    private static boolean saysHowMany(Figure figure, List<Figure> stated) {
        return stated.stream()
                .anyMatch(other ->
                        other.key().equals(figure.key() + NUMBER_OF_ANSWERS) && other.origin() == figure.origin());
    }

    /** What forbids to compare it with that one. */
    static List<Incomparable> with(Figure other, Figure figure) {
        var reasons = new ArrayList<Incomparable>();
        if (figure.definition() != other.definition()) {
            reasons.add(DIFFERENT_DEFINITION);
        }
        if (!figure.unit().equals(other.unit())) {
            reasons.add(DIFFERENT_UNIT);
        }
        if (figure.origin() != other.origin()) {
            reasons.add(DIFFERENT_ORIGIN);
        }
        return reasons;
    }
}
