package org.cityexchange.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.cityexchange.stack.SharedStack;
import org.cityexchange.stack.StackInfo;
import org.cityexchange.system.MiniExchange.Flaw;
import org.cityexchange.system.Verdict.Promise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever judges the services catches each of the usual mistakes, and finds nothing where there is nothing. */
@Timeout(120)
class VerdictTest {

    private static final long SEED = Long.getLong("seed", new Random().nextLong(1_000_000));

    private static final Map<Flaw, Promise> CAUGHT_BY = Map.of(
            Flaw.COUNT_THEN_INSERT, Promise.NO_SEAT_IS_GIVEN_TWICE,
            Flaw.SEND_BEFORE_COMMIT, Promise.EACH_EFFECT_ONCE,
            Flaw.INBOX_OFF, Promise.EACH_EFFECT_ONCE,
            Flaw.CURSOR_BY_ID, Promise.EACH_EFFECT_ONCE,
            Flaw.NO_ORDER, Promise.ORDER_PER_SUBJECT,
            Flaw.ANSWER_BEFORE_COMMIT, Promise.NOTHING_ACKNOWLEDGED_IS_LOST);

    /** Nobody breaks this one meanwhile. */
    private final StackInfo stack = SharedStack.connect();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void whatIsWrongIsCaught(Flaw flaw) throws Exception {
        var verdict = verdict(flaw);
        assertThat(verdict.broken()).as("seed " + SEED + "\n" + verdict).contains(CAUGHT_BY.get(flaw));
    }

    @Test
    void twoSidesThatHoldDifferentThingsAreCaught() {
        assertThat(Verdict.of(digests(Map.of("a", "1", "b", "2"), Map.of("a", "1", "b", "2")))
                        .broken())
                .isEmpty();
        for (var receivers :
                List.of(Map.of("a", "1", "b", "3"), Map.of("a", "1"), Map.of("a", "1", "b", "2", "c", "4"))) {
            assertThat(Verdict.of(digests(Map.of("a", "1", "b", "2"), receivers))
                            .broken())
                    .containsExactly(Promise.BOTH_SIDES_AGREE);
        }
    }

    private static Observation digests(Map<String, String> senders, Map<String, String> receivers) {
        return new Observation(Set.of(), Set.of(), List.of(), Map.of(), Map.of(), senders, receivers);
    }

    @Test
    void whatIsRightIsFoundRight() throws Exception {
        var verdict = verdict(Flaw.NONE);
        assertThat(verdict.broken()).as("seed " + SEED + "\n" + verdict).isEmpty();
    }

    private Verdict verdict(Flaw flaw) throws Exception {
        return Verdict.of(MiniExchange.run(flaw, stack.kit(), stack.bootstrapServers(), SEED));
    }
}
