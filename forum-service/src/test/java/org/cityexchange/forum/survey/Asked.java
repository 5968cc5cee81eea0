package org.cityexchange.forum.survey;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.cityexchange.forum.survey.SurveyQuestion.MatrixRow;
import org.cityexchange.forum.survey.SurveyQuestion.Option;
import org.cityexchange.forum.survey.SurveyQuestion.VisibleIf;
import org.cityexchange.kit.text.LocalizedText;

/** A question that is put together, without a service. */
final class Asked {

    private final String key;
    private final QuestionType type;
    private LocalizedText label = LocalizedText.ko("질문");
    private boolean required;
    private List<Option> options = List.of();
    private List<MatrixRow> rows = List.of();
    private Integer minChoices;
    private Integer maxChoices;
    private BigDecimal min;
    private BigDecimal max;
    private VisibleIf visibleIf;
    private String metric;
    private boolean dimension;

    private Asked(String key, QuestionType type) {
        this.key = key;
        this.type = type;
    }

    static Asked of(String key, QuestionType type) {
        return new Asked(key, type);
    }

    Asked labelled(LocalizedText other) {
        label = other;
        return this;
    }

    Asked required() {
        required = true;
        return this;
    }

    Asked offering(String... keys) {
        options = Stream.of(keys).map(Asked::option).toList();
        return this;
    }

    Asked offering(Option... all) {
        options = List.of(all);
        return this;
    }

    Asked about(String... keys) {
        rows = Stream.of(keys)
                .map(row -> new MatrixRow(row, LocalizedText.ko(row)))
                .toList();
        return this;
    }

    Asked choosing(Integer least, Integer most) {
        minChoices = least;
        maxChoices = most;
        return this;
    }

    Asked between(String least, String most) {
        min = least == null ? null : new BigDecimal(least);
        max = most == null ? null : new BigDecimal(most);
        return this;
    }

    Asked shownIf(VisibleIf condition) {
        visibleIf = condition;
        return this;
    }

    Asked measuring(String what) {
        metric = what;
        return this;
    }

    Asked asDimension() {
        dimension = true;
        return this;
    }

    static Option option(String key) {
        return new Option(key, LocalizedText.ko(key), null, false);
    }

    static Option notApplicable(String key) {
        return new Option(key, LocalizedText.ko(key), null, true);
    }

    static VisibleIf chosen(String question, String... options) {
        return new VisibleIf(question, List.of(options), null, null, null);
    }

    static VisibleIf atMost(String question, int most) {
        return new VisibleIf(question, null, null, null, BigDecimal.valueOf(most));
    }

    static VisibleIf answered(String question, boolean answer) {
        return new VisibleIf(question, null, answer, null, null);
    }

    SurveyQuestion question() {
        return new SurveyQuestion(
                key,
                type,
                label,
                null,
                required,
                options,
                rows,
                minChoices,
                maxChoices,
                min,
                max,
                null,
                metric,
                visibleIf,
                dimension);
    }
}
