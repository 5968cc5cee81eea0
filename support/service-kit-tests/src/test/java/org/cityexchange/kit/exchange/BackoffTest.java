package org.cityexchange.kit.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void waitsDoubleUpToTheLongestAndBeginAnewAfterASuccess() {
        var backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(1));
        assertThat(new long[] {next(backoff), next(backoff), next(backoff), next(backoff), next(backoff)})
                .containsExactly(200, 400, 800, 1000, 1000);
        backoff.reset();
        assertThat(next(backoff)).isEqualTo(200);
    }

    private static long next(Backoff backoff) {
        return backoff.next().toMillis();
    }
}
