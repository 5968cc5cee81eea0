package org.cityexchange.forum.registration.question;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.problem.FieldError;
import org.cityexchange.kit.text.Texts;

/** Reads answers to a list of questions; everything that is wrong with them is said at once, each with its pointer. */
final class AnswerRules {

    private static final int LONGEST_TEXT = 4000;

    private final List<FieldError> errors = new ArrayList<>();

    private AnswerRules() {}

    /** The answers as they are kept: without what was left empty, choices in the order of the options. */
    static Map<String, Object> read(List<Question> questions, Map<String, Object> given) {
        return new AnswerRules().readAll(questions, given);
    }

    /** The lanes of the options that those answers choose. */
    static Set<String> lanes(List<Question> questions, Map<String, Object> answers) {
        var lanes = new TreeSet<String>();
        for (var question : questions) {
            var answer = answers.get(question.key());
            if (question.type().isChoice() && answer != null) {
                var chosen = answer instanceof List<?> several ? several : List.of(answer);
                chosen.forEach(option -> lanes.add(question.lane((String) option)));
            }
        }
        return lanes;
    }

    private Map<String, Object> readAll(List<Question> questions, Map<String, Object> given) {
        var byKey = questions.stream().collect(Collectors.toMap(Question::key, question -> question));
        given.keySet().stream()
                .filter(key -> !byKey.containsKey(key))
                .sorted()
                .forEach(key -> refuse(key, "", ErrorCode.UNKNOWN_QUESTION));
        var answers = new TreeMap<String, Object>();
        for (var question : questions) {
            var value = given.get(question.key());
            var answer = value == null ? null : read(question, value);
            if (answer != null) {
                answers.put(question.key(), answer);
            } else if (question.required() && !isRefused(question)) {
                refuse(question.key(), "", ErrorCode.REQUIRED);
            }
        }
        if (!errors.isEmpty()) {
            throw new DomainException(ErrorCode.VALIDATION_FAILED, List.of(), errors);
        }
        return answers;
    }

    /** The answer as it is kept; null for an empty or a wrong one. */
    private Object read(Question question, Object value) {
        return switch (question.type()) {
            case TEXT -> value instanceof String text ? text(question, text) : wrongType(question);
            case NUMBER -> value instanceof Number ? value : wrongType(question);
            case BOOLEAN -> value instanceof Boolean ? value : wrongType(question);
            case DATE -> value instanceof String text ? date(question, text) : wrongType(question);
            case SINGLE -> value instanceof String option ? option(question, option, "") : wrongType(question);
            case MULTI -> value instanceof List<?> options ? options(question, options) : wrongType(question);
        };
    }

    private Object text(Question question, String text) {
        if (text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
            return refuse(question.key(), "", ErrorCode.TEXT_NOT_KEPT, LONGEST_TEXT);
        }
        return Texts.clean(text);
    }

    private Object date(Question question, String text) {
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeParseException e) {
            return wrongType(question);
        }
    }

    private Object options(Question question, List<?> chosen) {
        var known = new ArrayList<String>();
        for (int i = 0; i < chosen.size(); i++) {
            if (!(chosen.get(i) instanceof String option)) {
                return wrongType(question);
            }
            if (option(question, option, "/" + i) != null) {
                known.add(option);
            }
        }
        var inOrder = question.options().stream()
                .map(Question.Option::key)
                .filter(known::contains)
                .toList();
        return inOrder.isEmpty() ? null : inOrder;
    }

    private Object option(Question question, String option, String further) {
        return question.options().stream().anyMatch(each -> each.key().equals(option))
                ? option
                : refuse(question.key(), further, ErrorCode.UNKNOWN_OPTION, question.key());
    }

    private boolean isRefused(Question question) {
        var pointer = pointer(question.key());
        return errors.stream()
                .anyMatch(
                        error -> error.where().equals(pointer) || error.where().startsWith(pointer + "/"));
    }

    private Object wrongType(Question question) {
        return refuse(question.key(), "", ErrorCode.WRONG_ANSWER_TYPE, question.type());
    }

    private Object refuse(String key, String further, ErrorCode code, Object... arguments) {
        errors.add(FieldError.pointer(pointer(key) + further, code, arguments));
        return null;
    }

    /** Keys that are asked need no escape in a pointer, those that somebody sends may (RFC 6901). */
    static String pointer(String key) {
        return "/answers/" + key.replace("~", "~0").replace("/", "~1");
    }
}
