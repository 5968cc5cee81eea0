package org.cityexchange.training.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.training.statistics.TraineeTally.Change;
import org.cityexchange.training.statistics.TraineeTally.Where;
import org.cityexchange.training.statistics.TraineeTally.Who;
import org.junit.jupiter.api.Test;

class TraineeTallyTest {

    private static final TopicTree TOPICS = new TopicTree(Map.of("CULTURE_TOURISM", "OTHER"));
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    private final Map<Who, Map<String, Integer>> stored = new HashMap<>();

    @Test
    void somebodyWhoComesTwiceIsOneTraineeInAllAndOneInEachYear() {
        var first =
                tally(came(ONE, 2018, "delhi-in", 1), came(ONE, 2019, "delhi-in", 1), came(OTHER, 2019, "cairo-eg", 1));
        assertThat(first.presence())
                .containsEntry(new Where("", "TOTAL", ""), 2L)
                .containsEntry(new Where("", "YEAR", "2018"), 1L)
                .containsEntry(new Where("", "YEAR", "2019"), 2L)
                .containsEntry(new Where("", "TOPIC", "OTHER"), 2L)
                .containsEntry(new Where("", "SUBTOPIC", "CULTURE_TOURISM"), 2L);
    }

    @Test
    void onlyLeavingZeroOrComingBackToItChangesANumber() {
        tally(came(ONE, 2018, "delhi-in", 1));
        assertThat(tally(came(ONE, 2018, "delhi-in", 1)).presence()).isEmpty();
        assertThat(tally(came(ONE, 2018, "delhi-in", -1)).presence()).isEmpty();
        var last = tally(came(ONE, 2018, "delhi-in", -1));
        assertThat(last.presence()).containsEntry(new Where("", "TOTAL", ""), -1L);
        assertThat(last.after()).containsEntry(new Who("", ONE), Map.of());
    }

    @Test
    void aCorrectionMovesAndDoesNotCount() {
        tally(came(ONE, 2018, "delhi-in", 1));
        var corrected = tally(came(ONE, 2018, "delhi-in", -1), came(ONE, 2018, "mumbai-in", 1));
        assertThat(corrected.presence())
                .containsOnly(
                        Map.entry(new Where("", "CITY", "delhi-in"), -1L),
                        Map.entry(new Where("", "CITY", "mumbai-in"), 1L));
        assertThat(TraineeTally.cities(corrected.after().get(new Who("", ONE)))).containsExactly("mumbai-in");
    }

    @Test
    void whoComesFromSeveralCitiesIsCountedForThemTogetherAsLongAsTheyDo() {
        tally(came(ONE, 2018, "delhi-in", 1));
        var travels = tally(came(ONE, 2019, "cairo-eg", 1));
        assertThat(travels.presence()).containsEntry(new Where("", "SEVERAL_CITIES", "cairo-eg,delhi-in"), 1L);
        var travelsOn = tally(came(ONE, 2020, "mumbai-in", 1));
        assertThat(travelsOn.presence())
                .containsEntry(new Where("", "SEVERAL_CITIES", "cairo-eg,delhi-in"), -1L)
                .containsEntry(new Where("", "SEVERAL_CITIES", "cairo-eg,delhi-in,mumbai-in"), 1L);
        assertThat(tally(came(ONE, 2021, "mumbai-in", 1)).presence())
                .doesNotContainKey(new Where("", "SEVERAL_CITIES", "cairo-eg,delhi-in,mumbai-in"));
        assertThat(tally(came(ONE, 2019, "cairo-eg", -1), came(ONE, 2018, "delhi-in", -1))
                        .presence())
                .containsEntry(new Where("", "SEVERAL_CITIES", "cairo-eg,delhi-in,mumbai-in"), -1L);
        assertThat(TraineeTally.cities("cairo-eg,delhi-in")).containsExactly("cairo-eg", "delhi-in");
    }

    @Test
    void whatIsMadeUpCountsInItsDataSetAloneAndWhatIsImportedInBoth() {
        var tally = tally(
                new Change("SYNTHETIC", "demo", "OTHER", 2020, "ONLINE", "ALL_CONTINENTS", "", "cairo-eg", "", ONE, 1),
                new Change(
                        "IMPORTED", "real", "OTHER", 2020, "ONLINE", "ALL_CONTINENTS", "", "cairo-eg", "", OTHER, 1));
        assertThat(tally.presence())
                .containsEntry(new Where("", "TOTAL", ""), 1L)
                .containsEntry(new Where("demo", "TOTAL", ""), 1L)
                .containsEntry(new Where("real", "TOTAL", ""), 1L)
                .containsEntry(new Where("demo", "HOST", "UNASSIGNED"), 1L)
                .containsEntry(new Where("demo", "RANK", "UNASSIGNED"), 1L);
    }

    private TraineeTally tally(Change... changes) {
        var tally = new TraineeTally(List.of(changes), TOPICS);
        tally.applyTo(stored);
        stored.putAll(tally.after());
        return tally;
    }

    private static Change came(UUID trainee, int year, String city, int times) {
        return new Change(
                "RECORDED",
                "",
                "CULTURE_TOURISM",
                year,
                "ONLINE",
                "ALL_CONTINENTS",
                "shrdc",
                city,
                "STAFF",
                trainee,
                times);
    }
}
