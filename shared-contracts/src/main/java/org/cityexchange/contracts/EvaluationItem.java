package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * One thing that was asked, and what the answers came to.
 *
 * @param key the question's key, with that of a row or option behind a dot
 * @param label the question by language; at least one, sorted by language
 * @param metric what the question measures, such as OVERALL_SATISFACTION, or null
 * @param suppressed whether too few answered, or showing it would give another group away
 * @param valid how many answers count, or null where suppressed
 * @param notApplicable how many said it does not apply to them, or null where suppressed
 * @param missing how many skipped it, or null where suppressed
 * @param figures what was made of the answers; none where suppressed or where nothing can be; never null
 */
public record EvaluationItem(
        String key,
        Map<String, String> label,
        @Nullable String metric,
        boolean suppressed,
        @Nullable Long valid,
        @Nullable Long notApplicable,
        @Nullable Long missing,
        List<EvaluationFigure> figures) {

    /** Checks the components and copies label and figures. */
    public EvaluationItem {
        Checks.notBlank(key, "key");
        label = Checks.texts(label, "label");
        figures = List.copyOf(requireNonNull(figures, "figures"));
        Checks.require(
                !suppressed || (valid == null && notApplicable == null && missing == null && figures.isEmpty()),
                "a suppressed item tells nothing");
    }
}
