package org.cityexchange.training.statistics;

import java.util.Collection;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reader has to know lest a number mislead. */
@Schema(name = "StatisticsWarning")
public record Warning(Code code, LocalizedText text) {

    /** What about. */
    @Schema(name = "StatisticsWarningCode")
    public enum Code {
        /** There are rows that were made up, and they were not counted as nobody named their data set. */
        SYNTHETIC_LEFT_OUT,
        /** Rows that were made up were counted. */
        SYNTHETIC_COUNTED,
        /** The rows do not add up to the total. */
        NOT_ADDITIVE,
        /** Some belong nowhere under the dimension or scheme. */
        UNASSIGNED_COUNTED,
        /** The table is of one host; runs of others were not counted. */
        OTHER_HOSTS_LEFT_OUT
    }

    static Warning syntheticLeftOut(Collection<String> datasets) {
        var names = String.join(", ", datasets);
        return new Warning(
                Code.SYNTHETIC_LEFT_OUT,
                LocalizedText.of(
                        "가상으로 만든 자료는 세지 않았습니다. 포함하려면 dataset에 자료의 이름을 적으십시오: " + names,
                        "Made-up rows were not counted; name their data set as dataset to count them: " + names));
    }

    static Warning syntheticCounted(Collection<String> datasets) {
        var names = String.join(", ", datasets);
        return new Warning(
                Code.SYNTHETIC_COUNTED,
                LocalizedText.of("가상으로 만든 자료를 포함합니다: " + names, "Made-up rows were counted: " + names));
    }

    static Warning notAdditive() {
        return new Warning(
                Code.NOT_ADDITIVE,
                LocalizedText.of(
                        "한 대상이 여러 항목에 들 수 있어 항목의 합은 총계와 다를 수 있습니다.",
                        "One and the same may count in several rows, so the rows need not add up to the total."));
    }

    static Warning unassignedCounted() {
        return new Warning(
                Code.UNASSIGNED_COUNTED,
                LocalizedText.of(
                        "어느 항목에도 속하지 않는 것을 UNASSIGNED로 셌습니다.", "What belongs nowhere was counted as UNASSIGNED."));
    }

    static Warning otherHostsLeftOut(String host) {
        return new Warning(
                Code.OTHER_HOSTS_LEFT_OUT,
                LocalizedText.of(
                        "다른 기관이 운영한 연수는 이 표에 넣지 않았습니다. 운영 기관: " + host,
                        "Runs of other hosts are not in this table, which is that of " + host + "."));
    }
}
