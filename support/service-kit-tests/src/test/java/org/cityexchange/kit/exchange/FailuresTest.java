package org.cityexchange.kit.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {

    @ParameterizedTest
    @CsvSource({
        "08006, true",
        "57P01, true",
        "53300, true",
        "40P01, true",
        "55P03, true",
        ", true",
        "23505, false",
        "22P02, false",
        "42703, false"
    })
    void onlyWhatHasToDoWithTheMomentIsTransient(String sqlState, boolean expected) {
        var sql = new SQLException("x", sqlState);
        assertThat(Failures.isTransient(new IllegalStateException(new RuntimeException(sql))))
                .isEqualTo(expected);
        var attached = new IllegalStateException("could not commit");
        attached.addSuppressed(sql);
        assertThat(Failures.isTransient(attached)).isEqualTo(expected);
    }

    @Test
    void anythingElseIsNot() {
        assertThat(Failures.isTransient(new IllegalStateException("x"))).isFalse();
    }

    @Test
    void aDescriptionNamesWhatAndWhereButQuotesNoMessage() {
        var failure = new IllegalStateException("kim@example.org", new DomainException(ErrorCode.CONFLICT));
        assertThat(Failures.describe(failure)).isEqualTo("IllegalStateException <- DomainException[CONFLICT]");
        assertThat(Failures.describe(new SQLException("Key (email)=(kim@example.org) exists", "23505")))
                .isEqualTo("SQLException[23505]");
    }
}
