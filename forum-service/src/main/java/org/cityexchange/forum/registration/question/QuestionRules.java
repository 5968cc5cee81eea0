package org.cityexchange.forum.registration.question;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/** What must be true of questions before anybody is asked them. */
final class QuestionRules {

    private QuestionRules() {}

    static void check(List<Question> questions) {
        demandUnique(questions, Question::key, "/items");
        for (int i = 0; i < questions.size(); i++) {
            var question = questions.get(i);
            var pointer = "/items/" + i + "/options";
            if (question.type().isChoice() && question.options().isEmpty()) {
                throw DomainException.at(pointer, ErrorCode.OPTIONS_REQUIRED, question.key());
            }
            if (!question.type().isChoice() && !question.options().isEmpty()) {
                throw DomainException.at(pointer, ErrorCode.OPTIONS_FORBIDDEN, question.type());
            }
            demandUnique(question.options(), Question.Option::key, pointer);
        }
    }

    private static <T> void demandUnique(List<T> values, Function<T, String> key, String pointer) {
        var seen = new HashSet<String>();
        for (int i = 0; i < values.size(); i++) {
            var each = key.apply(values.get(i));
            if (!seen.add(each)) {
                throw DomainException.at(pointer + "/" + i + "/key", ErrorCode.DUPLICATE_VALUE, each);
            }
        }
    }
}
