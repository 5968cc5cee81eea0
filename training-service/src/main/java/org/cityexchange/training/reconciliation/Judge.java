package org.cityexchange.training.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cityexchange.training.reconciliation.Derivation.Derived;
import org.cityexchange.training.reconciliation.Readings.Reading;
import org.cityexchange.training.statistics.Question;

/**
 * Says of a figure whether it is right, by the same rules whichever it is:
 *
 * <ol>
 *   <li>An exact figure that follows from exact figures of its document is held against these first. If it contradicts
 *       them, the rows have nothing to say any more.
 *   <li>Then it is held against our rows, in every way it can be read. If the readings come to different verdicts, nobody
 *       can say.
 *   <li>What we have no rows of is held against what follows from the document alone; if that is vague, nobody can say.
 * </ol>
 *
 * <p>Two statements of one number do not refute each other: the rows decide between them.
 */
final class Judge {

    private final List<Stated> figures;
    private final Map<String, Set<String>> wholes;
    private final Map<Question, Long> counts;
    private final Basis rows;

    /**
     * With everything needed to judge.
     *
     * @param figures all that were published
     * @param wholes for a dimension, the values that together are everything
     * @param counts what was counted; empty where there is nothing to count
     * @param rows what the counts rest on
     */
    Judge(List<Stated> figures, Map<String, Set<String>> wholes, Map<Question, Long> counts, Basis rows) {
        this.figures = figures;
        this.wholes = wholes;
        this.counts = counts;
        this.rows = rows;
    }

    /**
     * What was found.
     *
     * @param computed null where nothing could be
     * @param basis null where there is none
     * @param from the keys of the figures that it was held against
     */
    record Judgement(Verdict verdict, Ratio computed, Basis basis, List<String> from) {}

    Judgement judge(Stated figure, List<Reading> readings) {
        var derived = new Derivation(figure, figures, wholes).derived();
        return refuted(figure, derived)
                .or(() -> counted(figure, readings))
                .or(() -> derived.map(from -> fromTheDocument(figure, from)))
                .orElse(new Judgement(Verdict.NOT_COMPUTABLE, null, null, List.of()));
    }

    private static Optional<Judgement> refuted(Stated figure, Optional<Derived> derived) {
        return derived.filter(from ->
                        figure.isExact() && from.isExact() && agreement(figure, from.number()) == Agreement.NONE)
                .map(from -> new Judgement(
                        Verdict.INTERNALLY_INCONSISTENT, from.number(), Basis.SAME_DOCUMENT, from.from()));
    }

    private Optional<Judgement> counted(Stated figure, List<Reading> readings) {
        var numbers = new ArrayList<Ratio>();
        for (var reading : readings) {
            number(reading).ifPresent(numbers::add);
        }
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        var verdicts = new LinkedHashSet<Verdict>();
        numbers.forEach(number -> verdicts.add(agreement(figure, number).verdict()));
        var verdict = verdicts.size() == 1 ? verdicts.iterator().next() : Verdict.AMBIGUOUS;
        return Optional.of(new Judgement(verdict, numbers.get(0), rows, List.of()));
    }

    private Optional<Ratio> number(Reading reading) {
        var part = counts.get(reading.part());
        if (part == null) {
            return Optional.empty();
        }
        if (reading.whole() == null) {
            return Optional.of(Ratio.count(BigDecimal.valueOf(part)));
        }
        var whole = counts.getOrDefault(reading.whole(), 0L);
        return whole == 0
                ? Optional.empty()
                : Optional.of(Ratio.percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole)));
    }

    private static Judgement fromTheDocument(Stated figure, Derived derived) {
        var verdict = derived.isExact() ? agreement(figure, derived.number()).verdict() : Verdict.AMBIGUOUS;
        return new Judgement(verdict, derived.number(), Basis.SAME_DOCUMENT, derived.from());
    }

    private static Agreement agreement(Stated figure, Ratio number) {
        return Agreement.between(figure.figure(), number.value());
    }
}
