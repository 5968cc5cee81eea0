package org.cityexchange.kit.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.exchange.ExchangeProfile;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ExchangeProfile.class)
class OneColumnTest {

    private static final int CALLS = 5;

    @Inject
    Session entities;

    @Test
    @Transactional
    void eachValueIsOfTheClassThatWasAskedFor() {
        var id = UUID.randomUUID();
        assertThat(OneColumn.of(entities, "select cast(?1 as uuid)", UUID.class)
                        .setParameter(1, id)
                        .getSingleResult())
                .isEqualTo(id);
        assertThat(OneColumn.of(entities, "select count(*) from generate_series(1, 3)", Long.class)
                        .getSingleResult())
                .isEqualTo(3L);
        assertThat(OneColumn.of(entities, "select 1 = 1", Boolean.class).getSingleResult())
                .isTrue();
        assertThat(OneColumn.of(entities, "select n from unnest(array['a', 'b']) as n order by n", String.class)
                        .getResultList())
                .isEqualTo(List.of("a", "b"));
    }

    @Test
    @Transactional
    void theSameQueryIsPlannedOnce() {
        var statistics = entities.getSessionFactory().getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            var before = statistics.getQueryPlanCacheMissCount();
            for (int i = 0; i < CALLS; i++) {
                OneColumn.of(entities, "select cast(?1 as uuid) as planned_once", UUID.class)
                        .setParameter(1, UUID.randomUUID())
                        .getSingleResult();
            }
            assertThat(statistics.getQueryPlanCacheMissCount() - before).isLessThan(CALLS);
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }
}
