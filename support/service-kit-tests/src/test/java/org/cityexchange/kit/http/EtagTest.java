package org.cityexchange.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags of versions and their variants. */
class EtagTest {

    @Test
    void aTagNamesVersionAndVariant() {
        assertThat(Etag.of(3)).isEqualTo("3");
        assertThat(Etag.of(3, "lang=en", "staff")).isEqualTo("3;lang=en;staff");
        assertThat(Etag.of(3, null, "")).isEqualTo("3");
    }

    @Test
    void whatHasNoNumberIsToldApartByItsContent() {
        assertThat(Etag.versionOf(List.of("ONLINE=10", "ON_SITE=50")))
                .isEqualTo(Etag.versionOf(List.of("ONLINE=10", "ON_SITE=50")))
                .isNotEqualTo(Etag.versionOf(List.of("ONLINE=11", "ON_SITE=40"))) // as hash codes they are the same
                .isNotNegative();
        assertThat(Etag.versionOf(List.of("a", "b"))).isNotEqualTo(Etag.versionOf(List.of("ab")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "\"3;lang=en\"", "*", "\"2\", \"3\"", " \"3\" "})
    void whoHasReadTheVersionPasses(String ifMatch) {
        assertThatCode(() -> Etag.demand(ifMatch, 3)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "\"30\"", "W/\"3\"", "3", "\"\"", "\"", "\"2\", \"4;lang=3\""})
    void whoHasReadAnotherDoesNot(String ifMatch) {
        assertRefused(ErrorCode.PRECONDITION_FAILED, ifMatch);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void whoDoesNotSayMust(String ifMatch) {
        assertRefused(ErrorCode.PRECONDITION_REQUIRED, ifMatch);
    }

    private static void assertRefused(ErrorCode code, String ifMatch) {
        assertThatThrownBy(() -> Etag.demand(ifMatch, 3))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
