package org.cityexchange.training.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.training.Api.createCity;
import static org.cityexchange.training.Api.newCode;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.testing.Parallel;
import org.cityexchange.training.TrainingTest;
import org.cityexchange.training.country.ContinentScheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sums say what the facts say, whatever happens to these and in whichever order. */
@TrainingTest
class LedgerTest {

    private static final List<List<Dimension>> QUESTIONS = List.of(
            List.of(),
            List.of(Dimension.TOPIC),
            List.of(Dimension.SUBTOPIC),
            List.of(Dimension.CONTINENT),
            List.of(Dimension.COUNTRY),
            List.of(Dimension.CITY),
            List.of(Dimension.RANK),
            List.of(Dimension.HOST),
            List.of(Dimension.MODE, Dimension.SCOPE, Dimension.YEAR),
            List.of(Dimension.TOPIC, Dimension.CONTINENT, Dimension.YEAR),
            List.of(Dimension.CITY, Dimension.RANK, Dimension.TOPIC));

    @Inject
    Ledger ledger;

    @Inject
    Statistics statistics;

    @Inject
    Snapshot snapshot;

    @Inject
    Classifications classifications;

    @Inject
    Sums sums;

    @Inject
    Clock clock;

    private final String dataset = newCode("ledger");
    private final List<String> cities = new ArrayList<>();

    @BeforeEach
    void someCities() {
        for (var country : List.of("VN", "VN", "MX", "AQ")) {
            var code = newCode("city");
            createCity(Map.of("code", code, "kind", "CITY", "names", Map.of("en", code), "country", country))
                    .then()
                    .statusCode(201);
            cities.add(code);
        }
    }

    @Test
    void sumsAndFactsAgreeThroughCompletionsCorrectionsRevocationsAndRunsThatComeAndGo() {
        var random = new Random(20221125);
        var runs = IntStream.range(0, 6)
                .mapToObj(i -> run(Ids.next(), random, true))
                .toList();
        var current = new ArrayList<>(runs);
        write(() -> ledger.runs(runs));
        var participations = new ArrayList<ParticipationFact>();
        for (int round = 0; round < 8; round++) {
            var completed = new ArrayList<ParticipationFact>();
            IntStream.range(0, 12).forEach(i -> completed.add(participation(Ids.next(), current, random)));
            var corrected = participations.stream()
                    .filter(each -> random.nextInt(4) == 0)
                    .map(each -> participation(each.enrolmentId(), current, random))
                    .toList();
            var revoked = participations.stream()
                    .filter(each -> random.nextInt(8) == 0)
                    .map(ParticipationFact::enrolmentId)
                    .filter(id -> corrected.stream()
                            .noneMatch(each -> each.enrolmentId().equals(id)))
                    .toList();
            completed.addAll(corrected);
            write(() -> ledger.participations(completed, revoked));
            participations.removeIf(each -> revoked.contains(each.enrolmentId())
                    || corrected.stream().anyMatch(other -> other.enrolmentId().equals(each.enrolmentId())));
            participations.addAll(completed);
            var changed = run(current.get(round % 6).runId(), random, random.nextBoolean());
            current.set(round % 6, changed);
            write(() -> ledger.runs(List.of(changed)));
            if (round % 3 == 2) {
                sums.fold();
            }
            assertSumsAndFactsAgree();
        }
        var counted =
                current.stream().filter(RunFact::counted).map(RunFact::runId).toList();
        assertThat(total(Measure.PARTICIPATIONS, null))
                .isEqualTo(participations.stream()
                        .filter(each -> counted.contains(each.runId()))
                        .count());
    }

    @Test
    void aPastMomentIsToldAsItWasKnownThen() {
        var random = new Random(1);
        var run = run(Ids.next(), random, true);
        write(() -> ledger.runs(List.of(run)));
        var first = participation(Ids.next(), List.of(run), random);
        write(() -> ledger.participations(List.of(first), List.of()));
        var then = clock.instant();
        write(() -> ledger.participations(
                List.of(participation(Ids.next(), List.of(run), random)), List.of(first.enrolmentId())));
        write(() -> ledger.participations(List.of(participation(Ids.next(), List.of(run), random)), List.of()));
        var later = clock.instant();
        write(() -> ledger.runs(List.of(uncounted(run))));
        assertThat(total(Measure.PARTICIPATIONS, then)).isEqualTo(1);
        assertThat(total(Measure.COURSE_RUNS, then)).isEqualTo(1);
        assertThat(total(Measure.PARTICIPATIONS, later)).isEqualTo(2);
        assertThat(total(Measure.PARTICIPATIONS, null)).isZero();
        assertThat(total(Measure.COURSE_RUNS, null)).isZero();
    }

    @Test
    void manyWhoCompleteAtOnceWhileTheirRunEndsAreAllCountedAndWaitForNobodyForEver() throws InterruptedException {
        var random = new Random(2);
        var runs = IntStream.range(0, 4)
                .mapToObj(i -> run(Ids.next(), random, false))
                .toList();
        write(() -> ledger.runs(runs));
        var caller = new AtomicInteger();
        var done = Parallel.times(16, () -> {
            int me = caller.getAndIncrement();
            var own = new Random(me);
            if (me < 4) {
                write(() -> ledger.runs(List.of(run(runs.get(me).runId(), own, true))));
            } else {
                var both = IntStream.range(0, 10)
                        .mapToObj(i -> participation(Ids.next(), runs, own))
                        .toList();
                write(() -> ledger.participations(both, List.of()));
                sums.fold();
            }
            return me;
        });
        assertThat(done).hasSize(16);
        assertThat(total(Measure.PARTICIPATIONS, null)).isEqualTo(120);
        assertSumsAndFactsAgree();
        while (sums.fold()) {
            assertThat(total(Measure.PARTICIPATIONS, null)).isEqualTo(120);
        }
        assertSumsAndFactsAgree();
    }

    private void assertSumsAndFactsAgree() {
        for (var measure : Measure.values()) {
            for (var by : QUESTIONS) {
                var present = values(question(measure, by, null));
                var facts = values(question(measure, by, clock.instant()));
                assertThat(present).as("%s by %s", measure, by).isEqualTo(facts);
            }
        }
    }

    private long total(Measure measure, Instant asOf) {
        return values(question(measure, List.of(), asOf)).get(List.of());
    }

    private Map<List<String>, Long> values(Question question) {
        return QuarkusTransaction.requiringNew().call(() -> {
            snapshot.take(); // sums are folded beside this test, too
            var counted = statistics.count(question, classifications.asOf(question.asOf()));
            var values = new HashMap<List<String>, Long>();
            counted.groups().forEach(group -> values.put(group.keys(), group.value()));
            values.put(List.of(), counted.total());
            return values;
        });
    }

    private Question question(Measure measure, List<Dimension> by, Instant asOf) {
        return new Question(
                measure, by, Map.of(), List.of(), ContinentScheme.SHRDC_6, List.of(dataset), List.of(), asOf);
    }

    private static void write(Runnable change) {
        QuarkusTransaction.requiringNew().run(change);
    }

    private RunFact run(UUID id, Random random, boolean counted) {
        var startsOn = LocalDate.of(2008 + random.nextInt(3), 12, 30);
        return new RunFact(
                id,
                "run-" + id,
                LocalizedText.ko("연수"),
                List.of("URBAN_TRANSPORT", "CULTURE_TOURISM", "OTHER").get(random.nextInt(3)),
                startsOn,
                startsOn.plusDays(9),
                List.of("ONLINE", "HYBRID").get(random.nextInt(2)),
                "ALL_CONTINENTS",
                List.of("", "shrdc", "cairo").get(random.nextInt(3)),
                List.of("ASIA"),
                counted ? "FINISHED" : "RUNNING",
                counted,
                Provenance.IMPORTED,
                dataset);
    }

    private static RunFact uncounted(RunFact run) {
        return new RunFact(
                run.runId(),
                run.code(),
                run.title(),
                run.topic(),
                run.startsOn(),
                run.endsOn(),
                run.mode(),
                run.scope(),
                run.host(),
                run.targets(),
                "CANCELLED",
                false,
                run.provenance(),
                run.dataset());
    }

    /** Of few trainees, so that many come again, and from other cities. */
    private ParticipationFact participation(UUID id, List<RunFact> runs, Random random) {
        return new ParticipationFact(
                id,
                runs.get(random.nextInt(runs.size())).runId(),
                new UUID(dataset.hashCode(), random.nextInt(9)),
                cities.get(random.nextInt(cities.size())),
                List.of("STAFF", "MANAGER", "").get(random.nextInt(3)),
                Provenance.IMPORTED,
                dataset);
    }
}
