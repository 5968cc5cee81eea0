package org.cityexchange.forum.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.problem.FieldError;

/**
 * What somebody answered to a list of questions, read in their order: which of them are shown follows from the answers before.
 * Everything that is wrong is said at once, each with its pointer, and never with what was answered.
 */
final class AnswerSheet {

    private final Map<String, Object> answers = new LinkedHashMap<>();
    private final List<SurveyQuestion> shown = new ArrayList<>();
    private final List<FieldError> errors = new ArrayList<>();
    /** Questions of which it cannot be said what was answered, or whether they are shown. */
    private final Set<String> unclear = new HashSet<>();

    private AnswerSheet() {}

    static AnswerSheet read(List<SurveyQuestion> questions, Map<String, Object> given) {
        var sheet = new AnswerSheet();
        var keys = questions.stream().map(SurveyQuestion::key).collect(Collectors.toSet());
        given.keySet().stream()
                .filter(key -> !keys.contains(key))
                .sorted()
                .forEach(key -> sheet.refuse(key, ErrorCode.UNKNOWN_QUESTION));
        questions.forEach(question -> sheet.take(question, given.get(question.key())));
        return sheet;
    }

    private void take(SurveyQuestion question, Object given) {
        var condition = question.visibleIf();
        if (condition != null && unclear.contains(condition.question())) {
            unclear.add(question.key());
            return; // nobody knows whether it is shown until that answer is put right
        }
        if (condition != null && !condition.isMetBy(answers.get(condition.question()))) {
            if (given != null) {
                refuse(question.key(), ErrorCode.QUESTION_NOT_ASKED);
            }
            return;
        }
        shown.add(question);
        var before = errors.size();
        var reading = new AnswerReading(question, pointer(question.key()), errors);
        var answer = given == null ? null : reading.read(given);
        if (answer != null) {
            answers.put(question.key(), answer);
        } else if (errors.size() > before) {
            unclear.add(question.key());
        } else if (question.required()) {
            refuse(question.key(), ErrorCode.REQUIRED);
        }
    }

    private void refuse(String key, ErrorCode code) {
        errors.add(FieldError.pointer(pointer(key), code));
    }

    private static String pointer(String key) {
        return "/answers/" + AnswerReading.escaped(key);
    }

    /** Refuses answers of which anything is wrong. */
    AnswerSheet demandValid() {
        if (!errors.isEmpty()) {
            throw new DomainException(ErrorCode.VALIDATION_FAILED, List.of(), errors);
        }
        return this;
    }

    /** The answers in the form in which they are kept, those that are wrong left out. */
    Map<String, Object> answers() {
        return answers;
    }

    /** The answers to those questions that are dimensions. */
    Map<String, String> dimensions() {
        var dimensions = new TreeMap<String, String>();
        shown.stream()
                .filter(SurveyQuestion::dimension)
                .filter(question -> answers.containsKey(question.key()))
                .forEach(question -> dimensions.put(
                        question.key(), answers.get(question.key()).toString()));
        return dimensions;
    }

    /** The questions that are shown with these answers, in their order. */
    List<SurveyQuestion> shown() {
        return shown;
    }

    List<FieldError> errors() {
        return errors;
    }
}
