package org.cityexchange.training.alumni;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cityexchange.training.country.Continent;
import org.junit.jupiter.api.Test;

class AlumniRegionsTest {

    private static final AlumniRegions REGIONS = new AlumniRegions(
            Map.of("qui-nhon-vn", "quy-nhon-vn"),
            Map.of("qui-nhon-vn", "VN", "quy-nhon-vn", "VN", "lima-pe", "PE", "nowhere", "XX"),
            Map.of("VN", Continent.ASIA, "PE", Continent.SOUTH_AMERICA));

    private static AlumniFilter filter() {
        return new AlumniFilter();
    }

    @Test
    void aMergedCityAndItsSurvivorAreFoundByEitherCode() {
        for (var code : List.of("qui-nhon-vn", "quy-nhon-vn")) {
            var filter = filter();
            filter.city = List.of(code);
            assertThat(REGIONS.recordedIn(filter)).containsExactlyInAnyOrder("qui-nhon-vn", "quy-nhon-vn");
        }
    }

    @Test
    void placesAreNarrowedByEachFilterAndACountryOfNoSchemeIsUnassigned() {
        var asia = filter();
        asia.continent = List.of(Continent.ASIA);
        assertThat(REGIONS.recordedIn(asia)).containsExactlyInAnyOrder("qui-nhon-vn", "quy-nhon-vn");
        asia.country = List.of("PE");
        assertThat(REGIONS.recordedIn(asia)).isEmpty();
        var unassigned = filter();
        unassigned.continent = List.of(Continent.UNASSIGNED);
        assertThat(REGIONS.recordedIn(unassigned)).containsExactly("nowhere");
        assertThat(REGIONS.continent("unknown")).isEqualTo(Continent.UNASSIGNED);
    }

    @Test
    void aNetworksIdSaysWhatItsMembersHaveInCommon() {
        assertThat(NetworkKind.COURSE_RUN.network("ED-2022-01")).isEqualTo("course-run:ED-2022-01");
        for (var kind : NetworkKind.values()) {
            assertThat(NetworkKind.named(kind.network("x:y"))).contains(new NetworkKind.Named(kind, "x:y"));
        }
        assertThat(NetworkKind.named("planet:EARTH")).isEmpty();
        assertThat(NetworkKind.named("topic")).isEmpty();
    }
}
