package org.cityexchange.training.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cityexchange.contracts.CityKind;
import org.cityexchange.kit.text.LocalizedText;
import org.junit.jupiter.api.Test;

class CityMergeFieldTest {

    private static final CityDetails SURVIVOR = new CityDetails(
            "quy-nhon-vn", CityKind.CITY, LocalizedText.ko("퀴논"), null, "VN", 13.8, 109.2, 210_338L, null, null);
    private static final CityDetails MERGED = new CityDetails(
            "qui-nhon-vn",
            CityKind.REGION,
            LocalizedText.of("꾸이년", "Qui Nhon"),
            "binh-dinh-vn",
            "VN",
            13.77648,
            109.22367,
            null,
            1568574L,
            null);

    private static CityDetails taking(CityMergeField... fields) {
        return CityMergeField.taking(List.of(fields), SURVIVOR, MERGED);
    }

    private static CityDetails populated(CityDetails city, long population) {
        return new CityDetails(
                city.code(),
                city.kind(),
                city.names(),
                city.parent(),
                city.country(),
                city.lat(),
                city.lon(),
                population,
                city.geonameId(),
                city.iso31662());
    }

    @Test
    void nothingIsTakenOverThatWasNotChosen() {
        assertThat(taking()).isEqualTo(SURVIVOR);
        assertThat(taking(CityMergeField.ALIASES)).isEqualTo(SURVIVOR);
    }

    @Test
    void whatIsChosenIsTakenOverAsFarAsTheMergedCityKnowsIt() {
        var after = taking(CityMergeField.values());
        assertThat(after.code()).isEqualTo("quy-nhon-vn");
        assertThat(after.names().byTag()).isEqualTo(Map.of("ko", "꾸이년", "en", "Qui Nhon"));
        assertThat(after.parent()).isEqualTo("binh-dinh-vn");
        assertThat(after.lat()).isEqualTo(13.77648);
        assertThat(after.population()).as("unknown there").isEqualTo(210_338L);
        assertThat(after.geonameId()).isEqualTo(1568574L);
    }

    @Test
    void undoingGivesEverythingBack() {
        var after = taking(CityMergeField.values());
        assertThat(CityMergeField.restored(after, SURVIVOR, after)).isEqualTo(SURVIVOR);
    }

    @Test
    void whatWasChangedSinceByOthersStays() {
        var after = taking(CityMergeField.values());
        var restored = CityMergeField.restored(populated(after, 500_000), SURVIVOR, after);
        assertThat(restored).isEqualTo(populated(SURVIVOR, 500_000));
    }

    @Test
    void theSurvivorIsWhatItWasInWhateverOrderMergesAreUndone() {
        var first = populated(SURVIVOR, 1);
        var second = populated(SURVIVOR, 2);
        var earlier = merge(SURVIVOR, first);
        var later = merge(first, second);
        var present = earlier.restored(second);
        assertThat(present).isEqualTo(second);
        later.restOn(earlier);
        assertThat(later.restored(present)).isEqualTo(SURVIVOR);
    }

    private static CityMerge merge(CityDetails before, CityDetails after) {
        var request =
                new CityMergeRequest("qui-nhon-vn", before.code(), List.of(CityMergeField.POPULATION), false, null);
        return CityMerge.planned(request, before, after, List.of());
    }
}
