package org.cityexchange.forum.surveyresult;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.table.Table;
import org.cityexchange.kit.table.TableSheet;
import org.cityexchange.kit.text.LocalizedText;

/** The results of a survey as a file: one row for each figure of each group, and what the definitions mean. */
record ResultTable(SurveyResults results, List<CrossTable> tables) {

    private static final LocalizedText EVERYBODY = LocalizedText.of("전체", "Everybody");
    private static final LocalizedText ANSWER = LocalizedText.of("응답 비율", "Share of an answer");
    private static final LocalizedText HIDDEN = LocalizedText.of("비공개", "Hidden");

    private static final Table<Row> ROWS = Table.<Row>named("만족도 조사 결과", "survey-results")
            .column("집단", "Group", Row::group)
            .column("문항 키", "Item key", row -> row.item().key())
            .column("문항", "Item", row -> row.item().label())
            .column("지표", "Metric", row -> row.item().metric())
            .column("정의", "Definition", Row::definition)
            .column("응답", "Answer", Row::answer)
            .column("분자", "Numerator", row -> row.of(Value::numerator))
            .column("분모", "Denominator", row -> row.of(Value::denominator))
            .column("값", "Exact value", row -> row.of(Value::exact))
            .column("표시값", "Displayed value", row -> row.of(Value::displayed))
            .column("단위", "Unit", row -> row.of(Value::unit))
            .column("신뢰구간 하한(%)", "Interval from (%)", row -> row.bound(Interval::low))
            .column("신뢰구간 상한(%)", "Interval to (%)", row -> row.bound(Interval::high))
            .column("유효응답", "Valid answers", row -> row.item().valid())
            .column("해당없음", "Not applicable", row -> row.item().notApplicable())
            .column("무응답", "Skipped", row -> row.item().missing())
            .column("공개 여부", "Disclosure", row -> row.item().suppressed() ? HIDDEN : null)
            .column("자료 구분", "Provenance", Row::provenance);

    private static final Table<Term> TERMS = Table.<Term>named("정의", "definitions")
            .column("정의", "Definition", Term::name)
            .column("이름", "Name", Term::label)
            .column("단위", "Unit", Term::unit)
            .column("뜻", "Meaning", Term::words);

    private record Term(String name, LocalizedText label, String unit, LocalizedText words) {}

    private record Value(BigDecimal numerator, long denominator, BigDecimal exact, BigDecimal displayed, String unit) {}

    private record Row(
            Object group,
            ItemResult item,
            LocalizedText definition,
            LocalizedText answer,
            Value value,
            Interval interval,
            Provenance provenance) {

        <T> T of(Function<Value, T> property) {
            return value == null ? null : property.apply(value);
        }

        BigDecimal bound(Function<Interval, BigDecimal> bound) {
            return interval == null ? null : bound.apply(interval);
        }
    }

    /** The sheets of the workbook; a CSV file holds the first. */
    List<TableSheet<?>> sheets() {
        var rows = new ArrayList<Row>();
        results.items().forEach(item -> add(rows, EVERYBODY, item, results.provenance()));
        tables.forEach(table -> table.cells()
                .forEach(cell ->
                        cell.items().forEach(item -> add(rows, labels(table, cell), item, results.provenance()))));
        return List.of(new TableSheet<>(ROWS, rows::forEach), new TableSheet<>(TERMS, terms()::forEach));
    }

    private static List<LocalizedText> labels(CrossTable table, CrossTable.Cell cell) {
        return table.by().stream()
                .map(dimension -> dimension
                        .values()
                        .get(dimension.indexOf(cell.where().get(dimension.key())))
                        .label())
                .toList();
    }

    private static void add(List<Row> rows, Object group, ItemResult item, Provenance provenance) {
        if (item.suppressed()
                || (item.metrics().isEmpty() && item.distribution().isEmpty())) {
            rows.add(new Row(group, item, null, null, null, null, provenance));
            return;
        }
        for (var metric : item.metrics()) {
            var value = new Value(
                    metric.numerator(), metric.denominator(), metric.exact(), metric.displayed(), metric.unit());
            var label = Meaning.of(metric.definition()).label();
            rows.add(new Row(group, item, label, null, value, metric.interval(), provenance));
        }
        for (var answer : item.distribution()) {
            var share = answer.share();
            var value = new Value(
                    BigDecimal.valueOf(share.numerator()),
                    share.denominator(),
                    share.exact(),
                    share.displayed(),
                    "PERCENT");
            rows.add(new Row(group, item, ANSWER, answer.label(), value, share.interval(), provenance));
        }
    }

    private static List<Term> terms() {
        var terms = new ArrayList<Term>();
        for (var meaning : Meaning.values()) {
            terms.add(new Term(meaning.name(), meaning.label(), meaning.unit(), meaning.words()));
        }
        terms.add(new Term(
                "SHARE",
                ANSWER,
                "PERCENT",
                LocalizedText.of("유효응답 중 그 응답을 고른 비율", "Share of valid answers that chose it")));
        terms.add(new Term(
                "INTERVAL",
                LocalizedText.of("신뢰구간", "Interval"),
                "PERCENT",
                LocalizedText.of("Wilson 방식의 95% 신뢰구간", "95 % score interval by Wilson")));
        terms.add(new Term(
                "HIDDEN",
                HIDDEN,
                null,
                LocalizedText.of(
                        "최소 집단 크기보다 적거나 다른 집단이 드러날 수 있어 비공개",
                        "Fewer than make a group, or showing it would give another group away")));
        return terms;
    }
}
