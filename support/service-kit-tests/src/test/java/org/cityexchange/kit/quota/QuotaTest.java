package org.cityexchange.kit.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is left of a quota. */
class QuotaTest {

    private static Quota quota(Integer size) {
        return new Quota(UUID.randomUUID(), UUID.randomUUID(), "ONLINE", size, 3, 2, 1, 9);
    }

    @Test
    void offeredAndReservedSeatsAreTakenToo() {
        assertThat(quota(10).taken()).isEqualTo(6);
        assertThat(quota(10).free()).isEqualTo(4);
    }

    @Test
    void withoutALimitThereIsNoNumberOfFreeSeats() {
        assertThat(quota(null).free()).isNull();
    }
}
