package org.cityexchange.training.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GeographyTest {

    private static final Map<String, String> COUNTRIES =
            Map.of("a", "MX", "b", "MX", "c", "MX", "seoul-kr", "KR", "pole", "AQ");

    @Test
    void aChainOfMergesIsReadToItsEnd() {
        var geography = Geography.of(COUNTRIES, Map.of("a", "b", "b", "c"), Map.of("MX", "SOUTH_AMERICA"));
        assertThat(geography.key(Dimension.CITY, "a")).isEqualTo("c");
        assertThat(geography.effective("b")).isEqualTo("c");
        assertThat(geography.recordedIn(Dimension.CITY, List.of("c"))).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void aCityInACountryThatNoSchemeCountsIsUnassignedAndNeverDropped() {
        var geography = Geography.of(COUNTRIES, Map.of(), Map.of("MX", "NORTH_AMERICA"));
        assertThat(geography.key(Dimension.CONTINENT, "pole")).isEqualTo("UNASSIGNED");
        assertThat(geography.key(Dimension.COUNTRY, "pole")).isEqualTo("AQ");
        assertThat(geography.key(Dimension.CITY, "unheard-of")).isEqualTo("UNASSIGNED");
        assertThat(geography.recordedIn(Dimension.CONTINENT, List.of("UNASSIGNED")))
                .containsExactlyInAnyOrder("pole", "seoul-kr");
    }

    @Test
    void aMergeAcrossABorderTakesItsCityAlong() {
        var geography = Geography.of(COUNTRIES, Map.of("seoul-kr", "a"), Map.of("MX", "SOUTH_AMERICA", "KR", "ASIA"));
        assertThat(geography.key(Dimension.COUNTRY, "seoul-kr")).isEqualTo("MX");
        assertThat(geography.key(Dimension.CONTINENT, "seoul-kr")).isEqualTo("SOUTH_AMERICA");
    }

    @Test
    void theColumnsForSqlStandInOneOrder() {
        var columns = Geography.of(COUNTRIES, Map.of("a", "b"), Map.of()).columns();
        var place = List.of(columns.recorded()).indexOf("a");
        assertThat(columns.effective()[place]).isEqualTo("b");
        assertThat(columns.country()[place]).isEqualTo("MX");
        assertThat(columns.continent()[place]).isNull();
    }
}
