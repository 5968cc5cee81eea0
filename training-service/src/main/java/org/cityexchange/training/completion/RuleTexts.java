package org.cityexchange.training.completion;

import java.math.BigDecimal;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.training.course.AssessmentKind;

/** What comes of a part of a rule, in words. */
final class RuleTexts {

    private RuleTexts() {}

    static LocalizedText attendance(int needed, AttendanceCount count) {
        if (count.sessions() == 0) {
            return LocalizedText.of(
                    "수업이 없어 출석률이 없습니다 (기준 %d %%)".formatted(needed),
                    "There are no class sessions, so there is no rate (%d %% needed)".formatted(needed));
        }
        if (count.excused() == count.sessions()) {
            return LocalizedText.of(
                    "모든 수업(%d회)이 공결이어서 출석률이 없습니다 (기준 %d %%)".formatted(count.excused(), needed),
                    "All %d sessions were excused, so there is no rate (%d %% needed)"
                            .formatted(count.excused(), needed));
        }
        return LocalizedText.of(
                "출석률 %s (%d/%d회), 공결 %d회, 미기록 %d회; 기준 %d %%"
                        .formatted(
                                percent(count.rate(), "없음"),
                                count.attended(),
                                count.denominator(),
                                count.excused(),
                                count.unrecorded(),
                                needed),
                "Attendance %s (%d of %d), %d excused, %d not recorded; %d %% needed"
                        .formatted(
                                percent(count.rate(), "unknown"),
                                count.attended(),
                                count.denominator(),
                                count.excused(),
                                count.unrecorded(),
                                needed));
    }

    static LocalizedText taken(AssessmentKind kind, boolean taken) {
        return switch (kind) {
            case PRE -> either(taken, "사전 평가", "The assessment before the course");
            case POST -> either(taken, "사후 평가", "The assessment after the course");
            case ACTION_PLAN -> either(taken, "실행 계획", "The action plan");
            case OTHER -> either(taken, "평가", "The assessment");
        };
    }

    private static LocalizedText either(boolean taken, String ko, String en) {
        return taken
                ? LocalizedText.of(ko + " 결과가 있습니다", en + " has a result")
                : LocalizedText.of(ko + " 결과가 없습니다", en + " has no result");
    }

    static LocalizedText score(int needed, BigDecimal percent) {
        return LocalizedText.of(
                "사후 평가 점수 %s; 기준 100점 만점에 %d점".formatted(percent == null ? "없음" : percent.toPlainString(), needed),
                "Score after the course %s; %d out of 100 needed"
                        .formatted(percent == null ? "none" : percent.toPlainString(), needed));
    }

    private static String percent(BigDecimal rate, String none) {
        return rate == null ? none : rate.toPlainString() + " %";
    }
}
