package org.cityexchange.forum.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.problem.FieldError;
import org.cityexchange.kit.text.Texts;

/** Reads the answer to one question into the form in which it is kept; what is wrong with it is added to the errors. */
final class AnswerReading {

    private static final int DIGITS = 12;
    private static final int DECIMALS = 6;
    private static final BigDecimal GREATEST = BigDecimal.TEN.pow(DIGITS).subtract(BigDecimal.ONE);

    private final SurveyQuestion question;
    private final String pointer;
    private final List<FieldError> errors;

    AnswerReading(SurveyQuestion question, String pointer, List<FieldError> errors) {
        this.question = question;
        this.pointer = pointer;
        this.errors = errors;
    }

    /** The answer as it is kept; null for an empty or a wrong one. */
    Object read(Object given) {
        return switch (question.type()) {
            case LIKERT5, LIKERT7, NPS11 -> step(given);
            case SINGLE -> given instanceof String key ? option(key, "") : wrongType();
            case MULTI -> given instanceof List<?> keys ? several(keys) : wrongType();
            case RANKING -> given instanceof List<?> keys ? several(keys) : wrongType();
            case MATRIX -> given instanceof Map<?, ?> rows ? matrix(rows) : wrongType();
            case NUMBER -> given instanceof Number number ? number(number) : wrongType();
            case BOOLEAN -> given instanceof Boolean ? given : wrongType();
            case TEXT -> given instanceof String text ? text(text) : wrongType();
        };
    }

    private Object step(Object given) {
        if (given instanceof String key) {
            return question.isNotApplicable(key) ? key : refuse("", ErrorCode.UNKNOWN_OPTION, question.key());
        }
        if (!(given instanceof Number number)) {
            return wrongType();
        }
        var value = exact(number).map(BigDecimal::stripTrailingZeros).filter(exact -> exact.scale() <= 0);
        var type = question.type();
        return value.filter(step -> step.compareTo(BigDecimal.valueOf(type.lowest())) >= 0
                        && step.compareTo(BigDecimal.valueOf(type.highest())) <= 0)
                .<Object>map(BigDecimal::intValue)
                .orElseGet(() -> refuse("", ErrorCode.OUT_OF_RANGE, type.lowest(), type.highest()));
    }

    private String option(String key, String further) {
        return question.option(key).isPresent() ? key : refuse(further, ErrorCode.UNKNOWN_OPTION, question.key());
    }

    /** Chosen options: of MULTI in the order of the question, of RANKING as they were ranked. */
    private Object several(List<?> keys) {
        var chosen = new ArrayList<String>();
        for (int i = 0; i < keys.size(); i++) {
            if (!(keys.get(i) instanceof String key)) {
                return refuse("/" + i, ErrorCode.WRONG_ANSWER_TYPE, question.type());
            }
            if (option(key, "/" + i) == null) {
                return null;
            }
            chosen.add(key);
        }
        if (chosen.isEmpty()) {
            return null;
        }
        if (new HashSet<>(chosen).size() < chosen.size()) {
            return refuse("", ErrorCode.CHOSEN_TWICE);
        }
        if (chosen.stream().anyMatch(question::isNotApplicable)) {
            return chosen.size() == 1 ? chosen : refuse("", ErrorCode.NOT_APPLICABLE_ALONE);
        }
        var all = question.options().size();
        var least = question.minChoices() == null ? 1 : question.minChoices();
        var most = question.maxChoices() == null ? all : Math.min(question.maxChoices(), all);
        if (chosen.size() < least || chosen.size() > most) {
            return refuse("", ErrorCode.WRONG_NUMBER_OF_CHOICES, least, most);
        }
        return question.type() == QuestionType.RANKING ? chosen : inOrder(Set.copyOf(chosen));
    }

    private List<String> inOrder(Set<String> chosen) {
        return question.options().stream()
                .map(SurveyQuestion.Option::key)
                .filter(chosen::contains)
                .toList();
    }

    private Object matrix(Map<?, ?> rows) {
        var known = question.rows().stream().map(SurveyQuestion.MatrixRow::key).collect(Collectors.toSet());
        var answers = new TreeMap<String, Object>();
        var before = errors.size();
        rows.forEach((row, chosen) -> {
            var further = "/" + escaped(row.toString());
            if (!known.contains(row.toString())) {
                refuse(further, ErrorCode.UNKNOWN_QUESTION);
            } else if (chosen instanceof String key) {
                answers.put(row.toString(), option(key, further));
            } else if (chosen != null) {
                refuse(further, ErrorCode.WRONG_ANSWER_TYPE, question.type());
            }
        });
        if (question.required() && errors.size() == before) {
            question.rows().stream()
                    .filter(row -> !answers.containsKey(row.key()))
                    .forEach(row -> refuse("/" + row.key(), ErrorCode.REQUIRED));
        }
        return answers.isEmpty() || errors.size() > before ? null : answers;
    }

    private Object number(Number given) {
        var least = question.min() == null ? GREATEST.negate() : question.min();
        var most = question.max() == null ? GREATEST : question.max();
        return exact(given)
                .filter(value -> value.compareTo(least) >= 0 && value.compareTo(most) <= 0)
                .<Object>map(value -> value)
                .orElseGet(() -> refuse("", ErrorCode.OUT_OF_RANGE, least, most));
    }

    /** A number with a sensible number of digits; empty for others, such as the infinity that 1e999 is read as. */
    private static Optional<BigDecimal> exact(Number number) {
        if (number instanceof Double real && !Double.isFinite(real)) {
            return Optional.empty();
        }
        var value = new BigDecimal(number.toString());
        var fits = value.signum() == 0
                || (value.precision() - value.scale() <= DIGITS
                        && value.stripTrailingZeros().scale() <= DECIMALS);
        return fits ? Optional.of(value) : Optional.empty();
    }

    private Object text(String given) {
        if (given.indexOf('\0') >= 0) {
            return refuse("", ErrorCode.TEXT_NOT_KEPT, question.maxLength());
        }
        var text = Texts.clean(given);
        return text != null && text.codePointCount(0, text.length()) > question.maxLength()
                ? refuse("", ErrorCode.TEXT_NOT_KEPT, question.maxLength())
                : text;
    }

    private String wrongType() {
        return refuse("", ErrorCode.WRONG_ANSWER_TYPE, question.type());
    }

    private String refuse(String further, ErrorCode code, Object... arguments) {
        errors.add(FieldError.pointer(pointer + further, code, arguments));
        return null;
    }

    /** RFC 6901, section 3. */
    static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
