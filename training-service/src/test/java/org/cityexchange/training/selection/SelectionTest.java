package org.cityexchange.training.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.training.selection.Nominees.forSeats;
import static org.cityexchange.training.selection.Nominees.id;
import static org.cityexchange.training.selection.Nominees.traits;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.cityexchange.training.country.Continent;
import org.cityexchange.training.country.ContinentScheme;
import org.cityexchange.training.course.Channel;
import org.cityexchange.training.selection.SelectionResult.Block;
import org.cityexchange.training.selection.SelectionResult.BlockedBy;
import org.cityexchange.training.selection.SelectionResult.Outcome;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static List<UUID> of(SelectionResult result, Outcome outcome) {
        return result.nominations().stream()
                .filter(entry -> entry.outcome() == outcome)
                .map(SelectionResult.Entry::nominationId)
                .toList();
    }

    private static SelectionResult.Entry entry(SelectionResult result, String name) {
        return result.nominations().stream()
                .filter(entry -> entry.nominationId().equals(id(name)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withoutRulesSeatsGoByPointsAndTheOthersWaitInThatOrder() {
        var result = forSeats(2)
                .add("one", "hanoi-vn")
                .add("two", "hanoi-vn")
                .add("three", "hue-vn")
                .add("four", "delhi-in")
                .select();
        assertThat(of(result, Outcome.SELECTED)).containsExactly(id("one"), id("two"));
        assertThat(of(result, Outcome.RESERVE)).containsExactly(id("three"), id("four"));
        assertThat(entry(result, "four").reserve()).isEqualTo(2);
        assertThat(entry(result, "four").blockedBy())
                .containsExactly(new BlockedBy(Block.NO_SEAT, "ON_SITE", null, null, null, 2));
        assertThat(result.minimumsMet()).isTrue();
    }

    @Test
    void aFullContinentBlocksThoughSeatsAreFree() {
        var result = forSeats(10)
                .add("one", "hanoi-vn")
                .add("two", "delhi-in")
                .add("three", "kampala-ug")
                .rule(RuleDimension.CONTINENT, "ASIA", null, 1)
                .select();
        assertThat(of(result, Outcome.SELECTED)).containsExactly(id("one"), id("three"));
        assertThat(entry(result, "two").blockedBy())
                .containsExactly(new BlockedBy(
                        Block.MAXIMUM, null, RuleDimension.CONTINENT, ContinentScheme.SHRDC_6, "ASIA", 1));
    }

    @Test
    void aContinentWithAShareOfTheSeatsHasNoMoreThanThat() {
        var result = forSeats(10)
                .share(Continent.ASIA, 1)
                .add("one", "hanoi-vn")
                .add("two", "delhi-in")
                .add("three", "kampala-ug")
                .rule(RuleDimension.COUNTRY, "IN", 1, null)
                .select();
        assertThat(of(result, Outcome.SELECTED)).containsExactly(id("two"), id("three"));
        assertThat(entry(result, "one").blockedBy())
                .extracting(BlockedBy::block)
                .containsExactly(Block.KEPT_FOR_MINIMUM);
    }

    @Test
    void mexicoCountsWhereTheSchemeOfTheRuleCountsIt() {
        var nominees = forSeats(10).add("one", "puebla-mx");
        nominees.rule(new CompositionRule(RuleDimension.CONTINENT, ContinentScheme.GEO_6, "NORTH_AMERICA", null, 0));
        var result = nominees.select();
        assertThat(entry(result, "one").outcome()).isEqualTo(Outcome.NOT_SELECTED);
        assertThat(forSeats(10)
                        .add("one", "puebla-mx")
                        .rule(RuleDimension.CONTINENT, "NORTH_AMERICA", null, 0)
                        .select()
                        .selected())
                .isEqualTo(1);
    }

    @Test
    void aSeatIsKeptForWhoeverAMinimumNeeds() {
        var result = forSeats(2)
                .add("one", "hanoi-vn", "MALE")
                .add("two", "hanoi-vn", "MALE")
                .add("three", "hanoi-vn", "FEMALE")
                .rule(RuleDimension.GENDER, "FEMALE", 1, null)
                .select();
        assertThat(of(result, Outcome.SELECTED)).containsExactly(id("one"), id("three"));
        assertThat(entry(result, "two").blockedBy())
                .containsExactly(new BlockedBy(Block.KEPT_FOR_MINIMUM, null, RuleDimension.GENDER, null, "FEMALE", 1));
    }

    @Test
    void onePersonServesTwoMinimumsWhereThereIsOnlyOneSeat() {
        var result = forSeats(1)
                .add("woman of Hanoi", "hanoi-vn", "FEMALE")
                .add("man of Kampala", "kampala-ug", "MALE")
                .add("woman of Kampala", "kampala-ug", "FEMALE")
                .rule(RuleDimension.GENDER, "FEMALE", 1, null)
                .rule(RuleDimension.COUNTRY, "UG", 1, null)
                .select();
        assertThat(of(result, Outcome.SELECTED)).containsExactly(id("woman of Kampala"));
        assertThat(entry(result, "woman of Hanoi").blockedBy())
                .extracting(BlockedBy::value)
                .containsExactly("UG");
        assertThat(entry(result, "man of Kampala").blockedBy())
                .extracting(BlockedBy::value)
                .containsExactly("FEMALE");
    }

    @Test
    void whereMinimumsCannotAllBeReachedTheFirstRuleGoesBeforeAndTheRestIsCounted() {
        var result = forSeats(2)
                .add("one", "hanoi-vn", "MALE")
                .add("two", "hanoi-vn", "MALE")
                .add("three", "kampala-ug", "MALE")
                .add("four", "hue-vn", "FEMALE")
                .rule(RuleDimension.COUNTRY, "UG", 1, null)
                .rule(RuleDimension.GENDER, "FEMALE", 2, null)
                .select();
        assertThat(of(result, Outcome.SELECTED)).containsExactly(id("three"), id("four"));
        assertThat(result.minimumsMet()).isFalse();
        assertThat(result.limits())
                .filteredOn(limit -> limit.missing() > 0)
                .singleElement()
                .satisfies(limit -> {
                    assertThat(limit.value()).isEqualTo("FEMALE");
                    assertThat(limit.min()).isEqualTo(2);
                    assertThat(limit.missing()).isEqualTo(1);
                });
    }

    @Test
    void aRuleOfEachValueHoldsOfEachButThoseWithARuleOfTheirOwn() {
        var result = forSeats(10)
                .add("one", "hanoi-vn")
                .add("two", "hanoi-vn")
                .add("three", "hue-vn")
                .add("four", "hue-vn")
                .rule(RuleDimension.CITY, null, null, 1)
                .rule(RuleDimension.CITY, "hue-vn", null, 2)
                .select();
        assertThat(of(result, Outcome.SELECTED)).containsExactly(id("one"), id("three"), id("four"));
    }

    @Test
    void whoTakesPartAlreadyCountsForMaximumsAndMinimums() {
        var nominees = forSeats(1)
                .add("one", "hanoi-vn", "MALE")
                .add("two", "delhi-in", "MALE")
                .add("three", "kampala-ug", "FEMALE")
                .rule(RuleDimension.COUNTRY, "VN", null, 1)
                .rule(RuleDimension.GENDER, "FEMALE", 1, null)
                .present(traits("hue-vn", "office", "FEMALE", "STAFF"));
        assertThat(of(nominees.select(), Outcome.SELECTED)).containsExactly(id("two"));
    }

    @Test
    void aChannelWithoutSeatsTakesNobodyAndOneWithoutALimitEverybody() {
        var online = new Candidate(
                id("online"), Channel.ONLINE, traits("hanoi-vn", "office", null, "STAFF"), 1, 0, true, true);
        assertThat(forSeats(1).add(online).select().selected()).isZero();
        assertThat(forSeats(0).seats(Channel.ONLINE, null).add(online).select().selected())
                .isEqualTo(1);
    }

    @Test
    void reservesAreCountedByChannelUpToTheirNumber() {
        var nominees = forSeats(0).seats(Channel.ONLINE, 0).reserves(1);
        nominees.add("one", "hanoi-vn").add("two", "hanoi-vn");
        nominees.add(new Candidate(
                id("online"), Channel.ONLINE, traits("hanoi-vn", "office", null, "STAFF"), 9, 0, true, true));
        var result = nominees.select();
        assertThat(of(result, Outcome.RESERVE)).containsExactly(id("one"), id("online"));
        assertThat(entry(result, "online").reserve()).isEqualTo(1);
        assertThat(entry(result, "two").outcome()).isEqualTo(Outcome.NOT_SELECTED);
    }

    @Test
    void theOrderOfTheRowsMakesNoDifferenceAndTheSeedDoes() {
        var inputs = many(1).inputs();
        var result = Selection.of(inputs);
        var hash = result.hash(SelectionInputs.hash(inputs.hashes()));
        var candidates = new ArrayList<>(inputs.candidates());
        var participants = new ArrayList<>(inputs.participants());
        Collections.shuffle(candidates, new Random(5));
        Collections.shuffle(participants, new Random(5));
        var shuffled = new SelectionInputs(
                candidates, participants, inputs.rules(), inputs.seats(), inputs.shares(), inputs.terms());
        assertThat(shuffled.hashes()).isEqualTo(inputs.hashes());
        assertThat(Selection.of(shuffled)).isEqualTo(result);
        assertThat(Selection.of(shuffled).hash(SelectionInputs.hash(shuffled.hashes())))
                .isEqualTo(hash);
        var drawnAnew = many(2).inputs();
        assertThat(drawnAnew.hashes())
                .containsEntry(InputPart.NOMINATIONS, inputs.hashes().get(InputPart.NOMINATIONS));
        assertThat(of(Selection.of(drawnAnew), Outcome.SELECTED)).isNotEqualTo(of(result, Outcome.SELECTED));
    }

    private static Nominees many(long seed) {
        var nominees = forSeats(5)
                .seed(seed)
                .rule(RuleDimension.COUNTRY, null, null, 3)
                .rule(RuleDimension.GENDER, "FEMALE", 2, null)
                .present(traits("hue-vn", "office", "MALE", "STAFF"))
                .present(traits("delhi-in", "office", "MALE", "STAFF"));
        for (int i = 0; i < 20; i++) {
            nominees.add(new Candidate(
                    id("nominee " + i),
                    Channel.ON_SITE,
                    traits(
                            List.of("hanoi-vn", "delhi-in", "kampala-ug").get(i % 3),
                            "office",
                            i % 4 == 0 ? "FEMALE" : "MALE",
                            "STAFF"),
                    1,
                    0,
                    true,
                    true));
        }
        return nominees;
    }

    @Test
    void pointsSpreadOverGendersAndCountriesInTheOrderOfTheOtherCriteria() {
        var result = forSeats(9)
                .weights(Map.of(
                        Criterion.INSTITUTION_RANK, 12, Criterion.GENDER_BALANCE, 30, Criterion.COUNTRY_SPREAD, 6))
                .add("one", "hanoi-vn", "MALE")
                .add("two", "hanoi-vn", "MALE")
                .add("three", "hanoi-vn", "FEMALE")
                .add("four", "delhi-in", null)
                .select();
        assertThat(entry(result, "one").points())
                .containsExactly(
                        Map.entry(Criterion.INSTITUTION_RANK, 1200),
                        Map.entry(Criterion.GENDER_BALANCE, 3000),
                        Map.entry(Criterion.COUNTRY_SPREAD, 600));
        assertThat(entry(result, "two").points()).containsEntry(Criterion.GENDER_BALANCE, 1500);
        assertThat(entry(result, "three").points())
                .containsEntry(Criterion.GENDER_BALANCE, 3000)
                .containsEntry(Criterion.COUNTRY_SPREAD, 200);
        assertThat(entry(result, "four").points())
                .containsEntry(Criterion.GENDER_BALANCE, 0)
                .containsEntry(Criterion.COUNTRY_SPREAD, 600);
        assertThat(result.nominations())
                .extracting(SelectionResult.Entry::nominationId)
                .containsExactly(id("one"), id("three"), id("two"), id("four"));
    }
}
