package org.cityexchange.training.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cityexchange.kit.figure.Figure;
import org.cityexchange.kit.figure.Figure.Kind;
import org.cityexchange.kit.figure.Figure.Qualifier;
import org.cityexchange.training.reconciliation.Judge.Judgement;
import org.cityexchange.training.statistics.Measure;
import org.cityexchange.training.statistics.Question;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private static final Map<String, Set<String>> WHOLES = Map.of("topic", Set.of("A", "B", "C"));

    private final List<Stated> figures = new ArrayList<>();
    private final Map<Question, Long> counts = new HashMap<>();
    private final Readings readings = new Readings(List.of("demo"), null);

    @Test
    void aShareThatTheTableOfItsOwnDocumentRefutesIsInternallyInconsistentWhateverTheRowsSay() {
        exact("a", "PARTICIPATIONS", 599, "topic=A");
        exact("b", "PARTICIPATIONS", 1152, "topic=B");
        exact("total", "PARTICIPATIONS", 2688, "");
        var share = percent("share", 70, "topic=A|B;of=PARTICIPATIONS");
        count(share, 1882, 2688);
        var judgement = judge(share);
        assertThat(judgement.verdict()).isEqualTo(Verdict.INTERNALLY_INCONSISTENT);
        assertThat(judgement.basis()).isEqualTo(Basis.SAME_DOCUMENT);
        assertThat(judgement.computed().shown()).isEqualTo("65.14");
        assertThat(judgement.computed().numerator()).isEqualByComparingTo("1751");
        assertThat(judgement.from()).containsExactly("a", "b", "total");
    }

    @Test
    void aVagueFigureRefutesNothingAndAPercentageIsHeldAgainstTheRowsAsItIsRounded() {
        stated("managers", "PARTICIPATIONS", 800, "PERSON", Qualifier.AT_LEAST, Kind.ACTUAL, "rank=MANAGER|SENIOR");
        exact("total", "PARTICIPATIONS", 2688, "");
        var share = percent("share", 30, "rank=MANAGER|SENIOR;of=PARTICIPATIONS");
        count(share, 807, 2688);
        assertThat(judge(share))
                .extracting(Judgement::verdict, Judgement::basis)
                .containsExactly(Verdict.ROUNDED_MATCH, Basis.SYNTHETIC);
        counts.clear();
        count(share, 900, 2688);
        assertThat(judge(share).verdict()).isEqualTo(Verdict.MISMATCH);
    }

    @Test
    void twoStatementsOfOneNumberDoNotRefuteEachOther() {
        exact("total", "PARTICIPATIONS", 2688, "");
        exact("a", "PARTICIPATIONS", 1000, "topic=A");
        exact("b", "PARTICIPATIONS", 1000, "topic=B");
        exact("c", "PARTICIPATIONS", 688, "topic=C");
        var over = stated("over", "PARTICIPATIONS", 2700, "PERSON", Qualifier.MORE_THAN, Kind.ACTUAL, "");
        count(over, 2688);
        assertThat(judge(over))
                .extracting(Judgement::verdict, Judgement::basis)
                .containsExactly(Verdict.MISMATCH, Basis.SYNTHETIC);
        assertThat(judge(figures.get(0)).verdict()).isEqualTo(Verdict.MATCH);
    }

    @Test
    void anExactTotalThatIsNotTheSumOfItsPartsIsInternallyInconsistent() {
        exact("a", "COURSE_RUNS", 40, "topic=A");
        exact("b", "COURSE_RUNS", 30, "topic=B");
        var total = exact("total", "COURSE_RUNS", 80, "");
        assertThat(judge(total).verdict()).isEqualTo(Verdict.NOT_COMPUTABLE);
        exact("c", "COURSE_RUNS", 20, "topic=C");
        assertThat(judge(total))
                .extracting(Judgement::verdict, each -> each.computed().value())
                .containsExactly(Verdict.INTERNALLY_INCONSISTENT, new BigDecimal(90));
    }

    @Test
    void whatHasNoRowsIsHeldAgainstItsDocumentAndIsAmbiguousWhereThatIsVague() {
        exact("one", "DURATION", 10, "event=E;item=1");
        exact("two", "DURATION", 15, "event=E;item=2");
        var whole = exact("whole", "DURATION", 25, "event=E");
        assertThat(judge(whole))
                .extracting(Judgement::verdict, Judgement::basis)
                .containsExactly(Verdict.MATCH, Basis.SAME_DOCUMENT);
        stated("on-site", "ATTENDEES", 30, "PERSON", Qualifier.APPROX, Kind.PLANNED, "event=E;mode=ONSITE");
        stated("online", "ATTENDEES", 70, "PERSON", Qualifier.APPROX, Kind.PLANNED, "event=E;mode=ONLINE");
        var all = stated(
                "all", "ATTENDEES", 100, "PERSON", Qualifier.MORE_THAN, Kind.PLANNED, "event=E;mode=ONSITE|ONLINE");
        assertThat(judge(all))
                .extracting(Judgement::verdict, Judgement::basis)
                .containsExactly(Verdict.AMBIGUOUS, Basis.SAME_DOCUMENT);
        assertThat(judge(exact("goals", "GOALS", 3, "event=E")).verdict()).isEqualTo(Verdict.NOT_COMPUTABLE);
    }

    @Test
    void personsAreAmbiguousWhereItMattersWhetherTraineesOrParticipationsAreMeant() {
        var persons = exact("persons", "PARTICIPATIONS", 100, "");
        counts.put(question(persons, Measure.PARTICIPATIONS), 100L);
        counts.put(question(persons, Measure.DISTINCT_TRAINEES), 100L);
        assertThat(judge(persons).verdict()).isEqualTo(Verdict.MATCH);
        counts.put(question(persons, Measure.DISTINCT_TRAINEES), 90L);
        assertThat(judge(persons).verdict()).isEqualTo(Verdict.AMBIGUOUS);
    }

    @Test
    void aPlanIsNeverHeldAgainstWhatWasCounted() {
        var plan = stated("plan", "COUNTRIES", 17, "COUNTRY", Qualifier.EXACT, Kind.PLANNED, "");
        assertThat(readings.of(plan, List.of())).isEmpty();
        assertThat(judge(plan).verdict()).isEqualTo(Verdict.NOT_COMPUTABLE);
    }

    @Test
    void wordsSayHowExactANumberIs() {
        assertThat(agreement(Qualifier.APPROX, "280", "282")).isEqualTo(Agreement.FULL);
        assertThat(agreement(Qualifier.APPROX, "280", "286")).isEqualTo(Agreement.NONE);
        assertThat(agreement(Qualifier.APPROX, "2000", "2400")).isEqualTo(Agreement.NONE);
        assertThat(agreement(Qualifier.MORE_THAN, "250", "253")).isEqualTo(Agreement.FULL);
        assertThat(agreement(Qualifier.MORE_THAN, "250", "250")).isEqualTo(Agreement.NONE);
        assertThat(agreement(Qualifier.MORE_THAN, "250", "300")).isEqualTo(Agreement.NONE);
        assertThat(agreement(Qualifier.AT_LEAST, "800", "800")).isEqualTo(Agreement.FULL);
        assertThat(agreement(Qualifier.AT_LEAST, "800", "799")).isEqualTo(Agreement.NONE);
        assertThat(agreement(Qualifier.EXACT, "282", "282.0")).isEqualTo(Agreement.FULL);
        assertThat(agreement(Qualifier.EXACT, "282", "282.4")).isEqualTo(Agreement.NONE);
    }

    private Judgement judge(Stated figure) {
        return new Judge(figures, WHOLES, counts, Basis.SYNTHETIC).judge(figure, readings.of(figure, List.of()));
    }

    private void count(Stated figure, long part, long... whole) {
        readings.of(figure, List.of()).forEach(reading -> {
            counts.put(reading.part(), part);
            if (reading.whole() != null) {
                counts.put(reading.whole(), whole[0]);
            }
        });
        if (!figure.isShare()) {
            return;
        }
        assertThat(readings.of(figure, List.of())).hasSize(2);
    }

    private Question question(Stated figure, Measure measure) {
        return readings.of(figure, List.of()).get(0).part().of(measure);
    }

    private Stated exact(String key, String measure, int value, String dimensions) {
        return stated(key, measure, value, "ITEM", Qualifier.EXACT, Kind.ACTUAL, dimensions);
    }

    private Stated percent(String key, int value, String dimensions) {
        return stated(key, Stated.SHARE, value, "PERCENT", Qualifier.EXACT, Kind.ACTUAL, dimensions);
    }

    private Stated stated(
            String key, String measure, int value, String unit, Qualifier qualifier, Kind kind, String dimensions) {
        var figure = new Figure(
                key,
                new BigDecimal(value),
                unit,
                qualifier,
                kind,
                Figure.Origin.REPORTED,
                Figure.Definition.COUNT,
                new Figure.Source("document", "words", null));
        var stated = new Stated("document", measure, dimensions(dimensions), figure);
        figures.add(stated);
        return stated;
    }

    private static Map<String, List<String>> dimensions(String text) {
        var dimensions = new TreeMap<String, List<String>>();
        Stream.of(text.split(";", -1)).filter(part -> !part.isEmpty()).forEach(part -> {
            var name = part.split("=", 2);
            dimensions.put(name[0], Arrays.asList(name[1].split("\\|", -1)));
        });
        return dimensions;
    }

    private static Agreement agreement(Qualifier qualifier, String value, String number) {
        var figure = new Figure(
                "key",
                new BigDecimal(value),
                "PERSON",
                qualifier,
                Kind.ACTUAL,
                Figure.Origin.REPORTED,
                Figure.Definition.COUNT,
                null);
        return Agreement.between(figure, new BigDecimal(number));
    }
}
