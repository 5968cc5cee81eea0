package org.cityexchange.stack.load;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.cityexchange.stack.process.StackException;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final Patience patience = new Patience(Duration.ofMillis(1), Duration.ofMillis(40));

    @Test
    void itLastsAsLongAsThereIsNews() {
        for (int i = 0; i < 100; i++) {
            String news = "row " + i;
            assertThatCode(() -> patience.pause(news, () -> "too long")).doesNotThrowAnyException();
        }
    }

    @Test
    void itEndsWhenNothingGetsOn() {
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 1000; i++) {
                        patience.pause("row 1", () -> "The import stands still.");
                    }
                })
                .isInstanceOf(StackException.class)
                .hasMessage("The import stands still.");
    }
}
