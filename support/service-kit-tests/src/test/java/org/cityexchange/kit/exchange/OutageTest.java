package org.cityexchange.kit.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutageTest {

    private final Logger logger = Logger.getLogger(Outage.class.getName());
    private final List<String> levels = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            levels.add(record.getLevel().getName());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
    }

    @AfterEach
    void forget() {
        logger.removeHandler(handler);
    }

    @Test
    void eachChangeIsSaidOnceHoweverManyAttemptsThereAre() {
        var outage = new Outage("Kafka");
        outage.over("relay");
        assertThat(outage.present()).isFalse();
        for (int attempt = 0; attempt < 10; attempt++) {
            outage.began("relay", "refused");
            outage.began("probe", "no answer");
        }
        assertThat(outage.present()).isTrue();
        outage.over("relay");
        assertThat(outage.present()).isTrue();
        outage.over("probe");
        outage.over("probe");
        assertThat(outage.present()).isFalse();
        assertThat(levels).containsExactly("WARN", "INFO");
    }
}
