package org.cityexchange.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.cityexchange.contracts.DatePrecision;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoughDateTest {

    private static void assertRefused(ErrorCode code, String pointer, LocalDate date, DatePrecision precision) {
        assertThatThrownBy(() -> RoughDate.given("since", date, precision))
                .isInstanceOfSatisfying(DomainException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.errors().get(0).where()).isEqualTo(pointer);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "1996-01-01, YEAR",
        "2022-07-01, HALF_YEAR",
        "2022-01-01, HALF_YEAR",
        "2022-11-01, MONTH",
        "2022-11-25, DAY"
    })
    void aDateStandsForThePeriodThatBeginsWithIt(LocalDate date, DatePrecision precision) {
        assertThat(RoughDate.given("since", date, precision)).isEqualTo(new RoughDate(date, precision));
    }

    @ParameterizedTest
    @CsvSource({"1996-05-01, YEAR", "2022-10-01, HALF_YEAR", "2022-11-25, MONTH"})
    void whatIsNotKnownIsNotWrittenDown(LocalDate date, DatePrecision precision) {
        assertRefused(ErrorCode.INVALID_VALUE, "/since", date, precision);
    }

    @Test
    void aDateAloneIsKnownToTheDayAndNoDateIsNone() {
        var date = LocalDate.parse("2022-11-25");
        assertThat(RoughDate.given("since", date, null)).isEqualTo(new RoughDate(date, DatePrecision.DAY));
        assertThat(RoughDate.given("since", null, null)).isNull();
        assertRefused(ErrorCode.REQUIRED, "/since", null, DatePrecision.YEAR);
        assertRefused(ErrorCode.INVALID_VALUE, "/sincePrecision", date, DatePrecision.MINUTE);
    }
}
