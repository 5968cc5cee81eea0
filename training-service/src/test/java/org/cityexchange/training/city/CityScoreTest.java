package org.cityexchange.training.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cityexchange.contracts.CityNameKind;
import org.cityexchange.training.city.CityCandidate.Reason;
import org.cityexchange.training.city.CityCandidate.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CityScoreTest {

    private static final List<CityNameView> QUY_NHON = List.of(
            name("ko", CityNameKind.OFFICIAL, "퀴논"),
            name("en", CityNameKind.OFFICIAL, "Quy Nhon"),
            name("ko", CityNameKind.ALIAS, "꾸이년"));

    private static CityNameView name(String language, CityNameKind kind, String name) {
        return new CityNameView(null, language, kind, name, null, null);
    }

    private static List<Reason> reasons(String country, String... names) {
        return new CityScore(new CityMatchRequest(List.of(names), country, null)).reasons(QUY_NHON, "VN");
    }

    @ParameterizedTest
    @CsvSource({
        "퀴논, EXACT, 1.0",
        "QUY  NHON, EXACT, 1.0",
        "꾸이년, EXACT, 1.0",
        "Quy Nhơn, SAME_WITHOUT_ACCENTS, 0.97",
        "퀴논시, SAME_WITHOUT_GENERIC_WORDS, 0.92",
        "City of Quy-Nhon, SAME_WITHOUT_GENERIC_WORDS, 0.92",
    })
    void aNameIsWorthWhatSeparatesItFromTheOneKnown(String given, Rule rule, double points) {
        assertThat(reasons(null, given)).singleElement().satisfies(reason -> {
            assertThat(reason.rule()).isEqualTo(rule);
            assertThat(reason.points()).isEqualTo(points);
            assertThat(reason.given()).isEqualTo(given);
        });
    }

    @Test
    void namesThatResembleEachOtherAreWorthLessThanAnyThatAreTheSame() {
        assertThat(reasons(null, "Qui Nhon")).singleElement().satisfies(reason -> {
            assertThat(reason.rule()).isEqualTo(Rule.SIMILAR);
            assertThat(reason.points()).isBetween(0.3, 0.85);
        });
        assertThat(reasons(null, "꾸이논"))
                .singleElement()
                .satisfies(reason -> assertThat(reason.rule()).isEqualTo(Rule.SIMILAR));
        assertThat(reasons(null, "타슈켄트")).isEmpty();
        assertThat(reasons(null, "Tashkent")).isEmpty();
    }

    @Test
    void theCountryAndFurtherSpellingsAddToTheScoreOrTakeAway() {
        assertThat(CityScore.sum(reasons("VN", "퀴논"))).isEqualTo(1);
        assertThat(reasons("VN", "퀴논")).extracting(Reason::rule).containsExactly(Rule.EXACT, Rule.COUNTRY_FITS);
        assertThat(reasons("LA", "퀴논")).extracting(Reason::rule).containsExactly(Rule.EXACT, Rule.COUNTRY_DIFFERS);
        assertThat(CityScore.sum(reasons("LA", "퀴논"))).isEqualTo(0.5);
        assertThat(reasons(null, "퀴논시", "Quy Nhơn"))
                .extracting(Reason::rule)
                .containsExactly(Rule.SAME_WITHOUT_ACCENTS, Rule.ANOTHER_SPELLING);
        assertThat(CityScore.sum(reasons(null, "퀴논시", "Quy Nhơn"))).isBetween(0.971, 0.999);
    }

    @ParameterizedTest
    @CsvSource({
        "서울특별시, 서울",
        "부산시, 부산",
        "대구, 대구",
        "구리시, 구리",
        "Yongsan-gu, yongsan",
        "City of London, london",
        "São Paulo, saopaulo",
        "Municipality, municipality",
        "Đà Nẵng, danang",
    })
    void whatNamesOfManyCitiesHaveInCommonIsNotCompared(String name, String bare) {
        assertThat(Spelling.of(name).bare()).isEqualTo(bare);
    }
}
