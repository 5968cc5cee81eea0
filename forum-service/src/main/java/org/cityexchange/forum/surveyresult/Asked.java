package org.cityexchange.forum.surveyresult;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cityexchange.forum.survey.QuestionType;
import org.cityexchange.forum.survey.SurveyQuestion;
import org.cityexchange.kit.text.LocalizedText;

/**
 * An item with how its answer is found in a response.
 *
 * @param reader from the answers by question to what they say to the item
 */
record Asked(Item item, Function<Map<String, Object>, Given> reader) {

    /** The scales that matrices and choices are known by, from their scores. */
    private static final List<Integer> SCALES = List.of(5, 7);

    private static final LocalizedText NO = LocalizedText.of("아니요", "No");
    private static final LocalizedText YES = LocalizedText.of("예", "Yes");

    /** What one question measures: one item, or one for each row of a matrix and each option that is ranked. */
    static Stream<Asked> of(SurveyQuestion question) {
        return switch (question.type()) {
            case LIKERT5, LIKERT7 -> Stream.of(single(question, Item.Kind.SCALE, steps(question)));
            case NPS11 -> Stream.of(single(question, Item.Kind.RECOMMENDATION, steps(question)));
            case SINGLE -> Stream.of(single(question, kind(options(question)), options(question)));
            case BOOLEAN -> Stream.of(single(question, Item.Kind.CHOICE, yesAndNo()));
            case MULTI -> Stream.of(several(question));
            case MATRIX -> question.rows().stream().map(row -> row(question, row));
            case RANKING -> question.options().stream().map(option -> ranked(question, option));
            case NUMBER -> Stream.of(number(question));
            case TEXT -> Stream.of(text(question));
        };
    }

    private static Asked single(SurveyQuestion question, Item.Kind kind, List<Item.Value> values) {
        var item = new Item(question.key(), question.label(), kind, question.metric(), values);
        return new Asked(item, reader(question, answer -> chosen(item, answer)));
    }

    private static Asked several(SurveyQuestion question) {
        var item = new Item(question.key(), question.label(), Item.Kind.CHOICES, question.metric(), options(question));
        return new Asked(
                item,
                reader(
                        question,
                        answer -> new Given.Chosen(((List<?>) answer)
                                .stream()
                                        .mapToInt(key -> item.indexOf(key.toString()))
                                        .filter(index -> index >= 0)
                                        .sorted()
                                        .toArray())));
    }

    private static Asked row(SurveyQuestion question, SurveyQuestion.MatrixRow row) {
        var values = options(question);
        var item = new Item(
                question.key() + "." + row.key(),
                joined(question.label(), row.label()),
                kind(values),
                question.metric(),
                values);
        return new Asked(item, reader(question, answer -> {
            var inRow = ((Map<?, ?>) answer).get(row.key());
            if (inRow == null) {
                return Given.SKIPPED;
            }
            return question.isNotApplicable(inRow) ? Given.NOT_APPLICABLE : chosen(item, inRow);
        }));
    }

    /** Places are scored, so that an option has its mean place; an option that was left unplaced was skipped. */
    private static Asked ranked(SurveyQuestion question, SurveyQuestion.Option option) {
        var places = IntStream.rangeClosed(1, question.options().size())
                .mapToObj(place -> new Item.Value(
                        String.valueOf(place),
                        LocalizedText.of(place + "위", "Place " + place),
                        BigDecimal.valueOf(place)))
                .toList();
        var item = new Item(
                question.key() + "." + option.key(),
                joined(question.label(), option.label()),
                Item.Kind.CHOICE,
                question.metric(),
                places);
        return new Asked(item.rankedIn(question.key()), reader(question, answer -> {
            var place = ((List<?>) answer).indexOf(option.key());
            return place < 0 ? Given.SKIPPED : new Given.Chosen(place);
        }));
    }

    private static Asked number(SurveyQuestion question) {
        var item = new Item(question.key(), question.label(), Item.Kind.NUMBER, question.metric(), List.of());
        return new Asked(item, reader(question, answer -> new Given.Amount(new BigDecimal(answer.toString()))));
    }

    private static Asked text(SurveyQuestion question) {
        var item = new Item(question.key(), question.label(), Item.Kind.TEXT, question.metric(), List.of());
        return new Asked(item, reader(question, answer -> Given.WRITTEN));
    }

    /** Tells apart who was not asked, who skipped it, whom it does not apply to, and who answered. */
    private static Function<Map<String, Object>, Given> reader(
            SurveyQuestion question, Function<Object, Given> whenAnswered) {
        var condition = question.visibleIf();
        return answers -> {
            var answer = answers.get(question.key());
            if (answer == null) {
                var asked = condition == null || condition.isMetBy(answers.get(condition.question()));
                return asked ? Given.SKIPPED : Given.NOT_APPLICABLE;
            }
            return isNotApplicable(question, answer) ? Given.NOT_APPLICABLE : whenAnswered.apply(answer);
        };
    }

    private static boolean isNotApplicable(SurveyQuestion question, Object answer) {
        return question.type() == QuestionType.MULTI
                ? ((List<?>) answer).stream().anyMatch(question::isNotApplicable)
                : question.isNotApplicable(answer);
    }

    private static Given chosen(Item item, Object answer) {
        return new Given.Chosen(item.indexOf(answer.toString()));
    }

    /** The steps of a scale, with the labels of those that have one. */
    private static List<Item.Value> steps(SurveyQuestion question) {
        return IntStream.rangeClosed(question.type().lowest(), question.type().highest())
                .mapToObj(BigDecimal::valueOf)
                .map(step -> new Item.Value(step.toPlainString(), label(question, step), step))
                .toList();
    }

    private static LocalizedText label(SurveyQuestion question, BigDecimal step) {
        return question.options().stream()
                .filter(option -> option.score() != null && option.score().compareTo(step) == 0)
                .map(SurveyQuestion.Option::label)
                .findFirst()
                .orElseGet(() -> LocalizedText.of(step + "점", step.toPlainString()));
    }

    private static List<Item.Value> yesAndNo() {
        return List.of(new Item.Value("false", NO, null), new Item.Value("true", YES, null));
    }

    /** What can be chosen and applies; where all have scores, from the lowest. */
    private static List<Item.Value> options(SurveyQuestion question) {
        var values = new ArrayList<Item.Value>();
        question.options().stream()
                .filter(option -> !option.notApplicable())
                .forEach(option -> values.add(new Item.Value(option.key(), option.label(), option.score())));
        if (values.stream().allMatch(value -> value.score() != null)) {
            values.sort(Comparator.comparing(Item.Value::score));
        }
        return values;
    }

    /** Options scored 1 to 5 or 1 to 7 are a scale. */
    private static Item.Kind kind(List<Item.Value> values) {
        var isScale = SCALES.contains(values.size())
                && IntStream.range(0, values.size()).allMatch(place -> {
                    var score = values.get(place).score();
                    return score != null && score.compareTo(BigDecimal.valueOf(place + 1L)) == 0;
                });
        return isScale ? Item.Kind.SCALE : Item.Kind.CHOICE;
    }

    private static LocalizedText joined(LocalizedText question, LocalizedText part) {
        var texts = new TreeMap<String, String>();
        part.byTag().forEach((tag, text) -> texts.put(tag, question.in(tag) + ": " + text));
        return new LocalizedText(texts);
    }
}
