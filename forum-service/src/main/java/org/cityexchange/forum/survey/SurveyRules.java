package org.cityexchange.forum.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.problem.FieldError;

/** What a survey may ask; everything that is wrong with it is said at once, each with its pointer. */
final class SurveyRules {

    private final List<FieldError> errors = new ArrayList<>();

    private SurveyRules() {}

    static void check(SurveyRequest request, SurveySubject subject) {
        var rules = new SurveyRules();
        rules.checkAudience(request, subject);
        rules.checkQuestions(request.questions());
        if (!rules.errors.isEmpty()) {
            throw new DomainException(ErrorCode.VALIDATION_FAILED, List.of(), rules.errors);
        }
    }

    private void checkAudience(SurveyRequest request, SurveySubject subject) {
        if (!request.audience().fits(subject)) {
            refuse("/audience", ErrorCode.AUDIENCE_OF_ANOTHER_SUBJECT, request.audience(), subject);
        }
        if (request.limits() != null && request.audience() != SurveyAudience.LINK) {
            refuse("/limits", ErrorCode.ONLY_OF_A_LINK);
        }
        if (!request.dimensions().isEmpty() && request.audience() == SurveyAudience.LINK) {
            refuse("/dimensions", ErrorCode.NOT_OF_A_LINK);
        }
        distinct("/dimensions", request.dimensions().stream().map(Enum::name));
        if (request.dimensions().contains(BallotDimension.SESSION) && subject == SurveySubject.COURSE_RUN) {
            refuse("/dimensions", ErrorCode.AUDIENCE_OF_ANOTHER_SUBJECT, BallotDimension.SESSION, subject);
        }
        if (request.opensAt() != null && request.questions().isEmpty()) {
            refuse("/questions", ErrorCode.REQUIRED); // it would open by itself and ask nothing
        }
        if (request.opensAt() != null
                && request.closesAt() != null
                && !request.opensAt().isBefore(request.closesAt())) {
            refuse("/closesAt", ErrorCode.INVALID_INTERVAL);
        }
    }

    private void checkQuestions(List<SurveyQuestion> questions) {
        distinct("/questions", questions.stream().map(SurveyQuestion::key));
        // each stands under its metric among the figures of the event
        distinct("/questions", questions.stream().map(SurveyQuestion::metric).filter(Objects::nonNull));
        Map<String, SurveyQuestion> earlier = new HashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            var question = questions.get(i);
            var pointer = "/questions/" + i;
            checkOptions(pointer, question);
            checkLimits(pointer, question);
            if (question.visibleIf() != null) {
                checkCondition(pointer + "/visibleIf", question.visibleIf(), earlier);
            }
            if (question.dimension()) {
                checkDimension(pointer + "/dimension", question);
            }
            earlier.put(question.key(), question);
        }
    }

    private void checkOptions(String pointer, SurveyQuestion question) {
        var type = question.type();
        if (type.isChoice() == question.options().isEmpty()) {
            if (type.isChoice()) {
                refuse(pointer + "/options", ErrorCode.OPTIONS_REQUIRED, question.key());
            } else if (!type.isScale()) {
                refuse(pointer + "/options", ErrorCode.OPTIONS_FORBIDDEN, type);
            }
        }
        if ((type == QuestionType.MATRIX) == question.rows().isEmpty()) {
            refuse(
                    pointer + "/rows",
                    question.rows().isEmpty() ? ErrorCode.REQUIRED : ErrorCode.NOT_OF_THIS_QUESTION,
                    type);
        }
        distinct(pointer + "/options", question.options().stream().map(SurveyQuestion.Option::key));
        distinct(pointer + "/rows", question.rows().stream().map(SurveyQuestion.MatrixRow::key));
        for (int i = 0; i < question.options().size(); i++) {
            var option = question.options().get(i);
            if (type.isScale() && !option.notApplicable() && !isStep(type, option.score())) {
                refuse(pointer + "/options/" + i + "/score", ErrorCode.OUT_OF_RANGE, type.lowest(), type.highest());
            }
            if (option.notApplicable() && option.score() != null) {
                refuse(pointer + "/options/" + i + "/score", ErrorCode.NOT_APPLICABLE_COUNTS_NOTHING);
            }
            if (option.notApplicable() && type == QuestionType.RANKING) {
                refuse(pointer + "/options/" + i + "/notApplicable", ErrorCode.NOT_OF_THIS_QUESTION, type);
            }
        }
        if (type.isScale()) {
            distinct(
                    pointer + "/options",
                    question.options().stream()
                            .filter(option -> option.score() != null)
                            .map(option -> option.score().stripTrailingZeros().toPlainString()));
        }
    }

    private static boolean isStep(QuestionType type, BigDecimal score) {
        return score != null
                && score.stripTrailingZeros().scale() <= 0
                && score.intValue() >= type.lowest()
                && score.intValue() <= type.highest();
    }

    private void checkLimits(String pointer, SurveyQuestion question) {
        var type = question.type();
        only(type.isSeveral(), pointer + "/minChoices", question.minChoices(), type);
        only(type.isSeveral(), pointer + "/maxChoices", question.maxChoices(), type);
        only(type == QuestionType.NUMBER, pointer + "/min", question.min(), type);
        only(type == QuestionType.NUMBER, pointer + "/max", question.max(), type);
        only(type == QuestionType.TEXT, pointer + "/maxLength", question.maxLength(), type);
        if (question.min() != null && question.max() != null && question.min().compareTo(question.max()) > 0) {
            refuse(pointer + "/max", ErrorCode.OUT_OF_ORDER);
        }
        var all = question.options().size();
        var least = question.minChoices() == null ? 1 : question.minChoices();
        var most = question.maxChoices() == null ? all : question.maxChoices();
        if (type.isSeveral() && all > 0 && (least > most || least > all)) {
            refuse(pointer + "/minChoices", ErrorCode.OUT_OF_ORDER);
        }
    }

    private void only(boolean fits, String pointer, Object given, QuestionType type) {
        if (given != null && !fits) {
            refuse(pointer, ErrorCode.NOT_OF_THIS_QUESTION, type);
        }
    }

    /** A condition looks back only: so there are no circles, and one pass over the answers decides what is shown. */
    private void checkCondition(
            String pointer, SurveyQuestion.VisibleIf condition, Map<String, SurveyQuestion> earlier) {
        var question = earlier.get(condition.question());
        if (question == null) {
            refuse(pointer + "/question", ErrorCode.NOT_AN_EARLIER_QUESTION);
            return;
        }
        var byOption = !condition.anyOf().isEmpty();
        var byAnswer = condition.answer() != null;
        var byNumber = condition.min() != null || condition.max() != null;
        var suits = switch (question.type()) {
            case SINGLE, MULTI -> byOption && !byAnswer && !byNumber;
            case BOOLEAN -> byAnswer && !byOption && !byNumber;
            case NUMBER -> byNumber && !byOption && !byAnswer;
            case LIKERT5, LIKERT7, NPS11 -> byNumber && !byAnswer && !byOption;
            case MATRIX, RANKING, TEXT -> false;
        };
        if (!suits) {
            refuse(pointer, ErrorCode.CONDITION_DOES_NOT_SUIT, question.type());
        } else if (condition.min() != null
                && condition.max() != null
                && condition.min().compareTo(condition.max()) > 0) {
            refuse(pointer + "/max", ErrorCode.OUT_OF_ORDER);
        }
        for (int i = 0; suits && i < condition.anyOf().size(); i++) {
            if (question.option(condition.anyOf().get(i)).isEmpty()) {
                refuse(pointer + "/anyOf/" + i, ErrorCode.UNKNOWN_OPTION, question.key());
            }
        }
    }

    private void checkDimension(String pointer, SurveyQuestion question) {
        if (question.type() != QuestionType.SINGLE && question.type() != QuestionType.BOOLEAN) {
            refuse(pointer, ErrorCode.NOT_OF_THIS_QUESTION, question.type());
        }
        if (Arrays.stream(BallotDimension.values())
                .anyMatch(ballot -> ballot.name().equals(question.key()))) {
            refuse(pointer, ErrorCode.DUPLICATE_VALUE, question.key());
        }
    }

    private void distinct(String pointer, Stream<String> keys) {
        var seen = new HashSet<String>();
        keys.filter(key -> !seen.add(key)).forEach(key -> refuse(pointer, ErrorCode.DUPLICATE_VALUE, key));
    }

    private void refuse(String pointer, ErrorCode code, Object... arguments) {
        errors.add(FieldError.pointer(pointer, code, arguments));
    }
}
