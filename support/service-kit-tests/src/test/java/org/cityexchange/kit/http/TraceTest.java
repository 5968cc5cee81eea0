package org.cityexchange.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The trace of a call: the caller's, or a new one. */
class TraceTest {

    private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";

    @AfterEach
    void leave() {
        Trace.leave();
    }

    @Test
    void theCallersTraceGoesOnUnderAStepOfOurOwn() {
        Trace.join("00-" + ID + "-00f067aa0ba902b7-00");
        assertThat(Trace.traceId()).isEqualTo(ID);
        assertThat(Trace.traceparent()).matches("00-" + ID + "-[0-9a-f]{16}-01").doesNotContain("00f067aa0ba902b7");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "00-" + ID,
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-" + ID + "-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "ff-" + ID + "-00f067aa0ba902b7-01",
            })
    void aMissingOrFalseOneIsReplaced(String traceparent) {
        Trace.join(traceparent);
        assertThat(Trace.traceId()).matches("[0-9a-f]{32}").isNotEqualTo(ID).isNotEqualTo("0".repeat(32));
    }

    @Test
    void outsideOfACallThereIsNone() {
        Trace.join(null);
        Trace.leave();
        assertThat(Trace.traceId()).isNull();
        assertThat(Trace.traceparent()).isNull();
    }
}
