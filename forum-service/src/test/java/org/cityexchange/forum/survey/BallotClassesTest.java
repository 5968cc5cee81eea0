package org.cityexchange.forum.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.survey.BallotDimension.ALUMNUS;
import static org.cityexchange.forum.survey.BallotDimension.MODE;
import static org.cityexchange.forum.survey.BallotDimension.REGION;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BallotClassesTest {

    private static final List<BallotDimension> ORDER = List.of(MODE, REGION, ALUMNUS);
    private static final Map<String, String> ONLINE = Map.of("MODE", "ONLINE");
    private static final Map<String, String> ON_SITE = Map.of("MODE", "ON_SITE");

    private static List<Map<String, String>> people(Object... countsAndPeople) {
        var all = new ArrayList<Map<String, String>>();
        for (int i = 0; i < countsAndPeople.length; i += 2) {
            @SuppressWarnings("unchecked") // the pairs are written below
            var person = (Map<String, String>) countsAndPeople[i + 1];
            all.addAll(Collections.nCopies((Integer) countsAndPeople[i], person));
        }
        return all;
    }

    private static BallotClasses.Decision decide(List<Map<String, String>> people, IssuedBallots... issued) {
        return BallotClasses.decide(people, List.of(issued), ORDER, 5);
    }

    private static Map<Map<String, String>, Long> counted(List<Map<String, String>> said) {
        return said.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    @Test
    void largeGroupsAreToldApart() {
        assertThat(counted(decide(people(6, ONLINE, 5, ON_SITE)).said())).isEqualTo(Map.of(ONLINE, 6L, ON_SITE, 5L));
    }

    @Test
    void whoeverIsTooFewTakesASmallGroupAlongIntoSilence() {
        assertThat(counted(decide(people(9, ONLINE, 5, ON_SITE, 1, Map.of())).said()))
                .isEqualTo(Map.of(ONLINE, 9L, Map.of(), 6L));
        assertThat(counted(decide(people(9, ONLINE, 1, ON_SITE)).said())).isEqualTo(Map.of(Map.of(), 10L));
    }

    @Test
    void aLateComerSaysWhatALargeGroupSays() {
        var decision = decide(people(1, ONLINE), new IssuedBallots(ONLINE, 6), new IssuedBallots(Map.of(), 7));
        assertThat(decision.said()).containsExactly(ONLINE);
        assertThat(decision.silenced()).isEmpty();
    }

    @Test
    void aLateComerWhoFitsNowhereSilencesTheSmallestGroup() {
        var decision = decide(people(1, ON_SITE), new IssuedBallots(ONLINE, 6));
        assertThat(decision.said()).containsExactly(Map.of());
        assertThat(decision.silenced()).containsExactly(ONLINE);
    }

    @Test
    void whateverPeopleComeAndInHoweverManyBatchesNobodyIsSingledOut() {
        var random = new Random(20_301_104);
        for (int round = 0; round < 300; round++) {
            Map<Map<String, String>, Integer> issued = new HashMap<>();
            int total = 0;
            for (int batch = 0; batch < 4; batch++) {
                var people = randomPeople(random, batch == 0 ? 5 + random.nextInt(36) : random.nextInt(4));
                var before = issued.entrySet().stream()
                        .map(each -> new IssuedBallots(each.getKey(), each.getValue()))
                        .toList();
                var decision = BallotClasses.decide(people, before, ORDER, 5);
                decision.silenced().forEach(said -> issued.merge(Map.of(), issued.remove(said), Integer::sum));
                decision.said().forEach(said -> issued.merge(said, 1, Integer::sum));
                total += people.size();
                for (int i = 0; i < people.size(); i++) {
                    assertThat(people.get(i))
                            .containsAllEntriesOf(decision.said().get(i));
                }
                assertThat(issued.values()).allMatch(size -> size >= 5);
                assertThat(issued.values().stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(total);
            }
        }
    }

    private static List<Map<String, String>> randomPeople(Random random, int count) {
        var people = new ArrayList<Map<String, String>>();
        for (int i = 0; i < count; i++) {
            var person = new HashMap<String, String>();
            person.put("MODE", random.nextInt(4) == 0 ? "ON_SITE" : "ONLINE");
            if (random.nextInt(5) > 0) {
                person.put("REGION", List.of("KR-A", "KR-B", "IN", "UZ").get(random.nextInt(4)));
            }
            person.put("ALUMNUS", random.nextBoolean() ? "YES" : "NO");
            people.add(person);
        }
        return people;
    }
}
