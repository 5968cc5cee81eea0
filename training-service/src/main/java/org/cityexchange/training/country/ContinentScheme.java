package org.cityexchange.training.country;

import org.cityexchange.kit.text.LocalizedText;

/** A way of counting countries to continents; sources differ, so every figure by continent says which one it follows. */
public enum ContinentScheme {
    /** That of the programme's own tables. */
    SHRDC_6("연수 통계의 여섯 대륙", "Six continents of the training tables", "남미", "South America"),
    /** The usual one of geographers. */
    GEO_6("지리학의 여섯 대륙", "Six geographic continents", "북미", "North America");

    private final String ko;
    private final String en;
    private final String middleAmericaKo;
    private final String middleAmericaEn;

    ContinentScheme(String ko, String en, String middleAmericaKo, String middleAmericaEn) {
        this.ko = ko;
        this.en = en;
        this.middleAmericaKo = middleAmericaKo;
        this.middleAmericaEn = middleAmericaEn;
    }

    /** What it is called. */
    public LocalizedText names() {
        return LocalizedText.of(ko, en);
    }

    /** Where it differs from the other. */
    public LocalizedText description() {
        return LocalizedText.of(
                "멕시코와 중앙아메리카, 카리브 지역을 " + middleAmericaKo + "로 셉니다.",
                "Mexico, Central America and the Caribbean count as " + middleAmericaEn + ".");
    }
}
