package org.cityexchange.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

class DueWorkTest {

    private final DueWork work = new DueWork(Logger.getLogger(DueWorkTest.class), "Tests");
    private final List<Integer> done = new ArrayList<>();

    @Test
    void whatFailsForOneDoesNotHoldUpTheOthers() {
        work.each(() -> List.of(1, 2, 3), id -> {
            if (id == 2) {
                throw new IllegalStateException("not this one");
            }
            done.add(id);
        });
        assertThat(done).containsExactly(1, 3);
    }

    @Test
    void whatCannotEvenBeLookedForIsLeftForTheNextTime() {
        assertThatCode(() -> work.each(
                        () -> {
                            throw new IllegalStateException("no database");
                        },
                        id -> done.add(1)))
                .doesNotThrowAnyException();
        assertThat(done).isEmpty();
    }

    @Test
    void itGoesOnWhileThereIsMoreAndEndsWhenItFails() {
        work.whileMore(() -> {
            done.add(done.size());
            return done.size() < 3;
        });
        assertThat(done).hasSize(3);
        work.whileMore(() -> {
            done.add(done.size());
            throw new IllegalStateException("no more of this");
        });
        assertThat(done).hasSize(4);
    }
}
