package org.cityexchange.forum.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cityexchange.forum.contest.Ranking.Ranked;
import org.cityexchange.kit.text.LocalizedText;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final Instant NOW = Instant.parse("2020-10-16T00:00:00Z");
    private static final UUID CONTEST = UUID.randomUUID();
    private static final List<ContestRequest.Criterion> CRITERIA =
            List.of(criterion("novelty", "40", "10"), criterion("effect", "60", "100"));

    private final List<EntryView> entries = new ArrayList<>();
    private final List<ScoreView> scores = new ArrayList<>();

    private static ContestRequest.Criterion criterion(String key, String weight, String max) {
        return new ContestRequest.Criterion(key, LocalizedText.ko(key), new BigDecimal(weight), new BigDecimal(max));
    }

    private EntryView entry(String city) {
        var entry =
                new EntryView(UUID.randomUUID(), CONTEST, city, null, LocalizedText.ko(city), null, null, null, NOW, 0);
        entries.add(entry);
        return entry;
    }

    private void score(EntryView entry, String judge, String novelty, String effect) {
        scores.add(new ScoreView(entry.id(), judge, "novelty", new BigDecimal(novelty), NOW));
        scores.add(new ScoreView(entry.id(), judge, "effect", new BigDecimal(effect), NOW));
    }

    private List<Ranked> ranking() {
        return Ranking.of(entries, CRITERIA, scores);
    }

    @Test
    void pointsCountAsSharesByTheWeightOfTheirCriterion() {
        score(entry("a"), "one", "5", "100");
        assertThat(ranking()).singleElement().satisfies(ranked -> {
            assertThat(ranked.place()).isEqualTo(1);
            assertThat(ranked.total()).isEqualByComparingTo("80");
            assertThat(ranked.tie()).isNull();
        });
    }

    @Test
    void theMeanIsOfTheJudgesWhoScored() {
        var entry = entry("a");
        score(entry, "one", "10", "90");
        score(entry, "two", "10", "80");
        score(entry, "three", "10", "80");
        assertThat(ranking().get(0).total()).isEqualByComparingTo("90.0000");
        assertThat(ranking().get(0).judges()).isEqualTo(3);
    }

    @Test
    void thirdsAreNoTieUntilTheyAreEqual() {
        var a = entry("a");
        var b = entry("b");
        for (var judge : List.of("one", "two", "three")) {
            score(a, judge, "1", judge.equals("one") ? "1" : "0");
            score(b, judge, "1", "0.333");
        }
        assertThat(ranking()).extracting(each -> each.entry().cityCode()).containsExactly("a", "b");
        assertThat(ranking().get(0).tie()).isNull();
    }

    @Test
    void ofEqualTotalsTheOneWithMoreByTheHeaviestCriterionIsAhead() {
        score(entry("novel"), "one", "10", "40"); // 40 + 24
        score(entry("effective"), "one", "4", "80"); // 16 + 48
        var ranked = ranking();
        assertThat(ranked).extracting(each -> each.entry().cityCode()).containsExactly("effective", "novel");
        assertThat(ranked).extracting(Ranked::place).containsExactly(1, 2);
        assertThat(ranked.get(0).tie().brokenBy()).isEqualTo("effect");
        assertThat(ranked.get(0).tie().with()).containsExactly(entries.get(0).id());
    }

    @Test
    void whatIsEqualThroughoutSharesItsPlaceAndTheNextOneIsLeftOut() {
        score(entry("a"), "one", "10", "90");
        score(entry("b"), "one", "5", "50");
        score(entry("c"), "two", "5", "50");
        score(entry("d"), "one", "1", "10");
        var ranked = ranking();
        assertThat(ranked).extracting(Ranked::place).containsExactly(1, 2, 2, 4);
        assertThat(ranked.get(1).tie().brokenBy()).isNull();
        assertThat(ranked.get(1).tie().with()).containsExactly(entries.get(2).id());
    }

    @Test
    void anEntryWithoutAllItsScoresHasNoPlaceAndIsNotLost() {
        var half = entry("half");
        scores.add(new ScoreView(half.id(), "one", "effect", BigDecimal.TEN, NOW));
        score(entry("whole"), "one", "1", "1");
        assertThat(ranking()).extracting(Ranked::place).containsExactly(1, null);
        assertThat(ranking().get(1).total()).isNull();
        assertThat(ranking().get(1).judges()).isEqualTo(1);
    }

    @Test
    void aContestWithoutCriteriaRanksNobody() {
        entry("a");
        assertThat(Ranking.of(entries, List.of(), scores))
                .extracting(Ranked::place)
                .containsExactly((Integer) null);
    }
}
