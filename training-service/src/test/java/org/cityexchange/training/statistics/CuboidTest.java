package org.cityexchange.training.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.training.statistics.Dimension.CITY;
import static org.cityexchange.training.statistics.Dimension.CONTINENT;
import static org.cityexchange.training.statistics.Dimension.COUNTRY;
import static org.cityexchange.training.statistics.Dimension.MODE;
import static org.cityexchange.training.statistics.Dimension.RANK;
import static org.cityexchange.training.statistics.Dimension.TOPIC;
import static org.cityexchange.training.statistics.Dimension.YEAR;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.cityexchange.training.country.ContinentScheme;
import org.junit.jupiter.api.Test;

class CuboidTest {

    @Test
    void theGroupingHasABitForEachColumnThatIsSummedOver() {
        assertThat(Column.grouping(EnumSet.allOf(Column.class))).isZero();
        assertThat(Column.grouping(EnumSet.noneOf(Column.class))).isEqualTo(0b1111111);
        assertThat(Cuboid.BY_TOPIC.grouping()).isEqualTo(0b0111011);
        assertThat(Cuboid.BY_CITY.selected()).isEqualTo("'', 0, '', '', host, city, ''");
    }

    @Test
    void theSmallestCuboidThatTellsEnoughApartIsTaken() {
        assertThat(Cuboid.covering(EnumSet.of(Column.TOPIC))).contains(Cuboid.BY_TOPIC);
        assertThat(Cuboid.covering(EnumSet.of(Column.TOPIC, Column.YEAR))).contains(Cuboid.BY_RUN);
        assertThat(Cuboid.covering(EnumSet.of(Column.CITY, Column.HOST))).contains(Cuboid.BY_CITY);
        assertThat(Cuboid.covering(EnumSet.of(Column.CITY, Column.RANK, Column.TOPIC)))
                .isEmpty();
    }

    @Test
    void sumsAnswerThePresentAndFactsThePast() {
        assertThat(asked(Measure.PARTICIPATIONS, TOPIC, CONTINENT, YEAR).readsSums())
                .isTrue();
        assertThat(asked(Measure.CITIES, COUNTRY, TOPIC).readsSums()).isTrue();
        assertThat(asked(Measure.COURSE_RUNS, TOPIC, YEAR, MODE).readsSums()).isTrue();
        assertThat(asked(Measure.COURSE_RUNS, CITY).readsSums()).isFalse();
        assertThat(asked(Measure.PARTICIPATIONS, CITY, RANK, TOPIC).readsSums()).isFalse();
        var past = new Question(
                Measure.PARTICIPATIONS,
                List.of(),
                Map.of(),
                List.of(),
                ContinentScheme.SHRDC_6,
                List.of(),
                List.of(),
                Instant.EPOCH);
        assertThat(new CountStatement(past).readsSums()).isFalse();
    }

    @Test
    void onlyWhatCountsOnceInEachRowAddsUp() {
        assertThat(Measure.PARTICIPATIONS.addsUpBy(List.of(TOPIC, CITY))).isTrue();
        assertThat(Measure.COURSE_RUNS.addsUpBy(List.of(TOPIC, YEAR))).isTrue();
        assertThat(Measure.COURSE_RUNS.addsUpBy(List.of(COUNTRY))).isFalse();
        assertThat(Measure.DISTINCT_TRAINEES.addsUpBy(List.of(YEAR))).isFalse();
    }

    private static CountStatement asked(Measure measure, Dimension... by) {
        return new CountStatement(new Question(
                measure, List.of(by), Map.of(), List.of(), ContinentScheme.SHRDC_6, List.of(), List.of(), null));
    }
}
