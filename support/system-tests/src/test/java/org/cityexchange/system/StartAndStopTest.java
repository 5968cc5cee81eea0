package org.cityexchange.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** {@code ./start} ends as it should, and begins again where it ended: last, when all others have looked at it. */
@Order(8)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(400)
@ResourceLock(StartedProject.LOCK)
class StartAndStopTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final StartedProject project = StartedProject.running();

    @TempDir
    private Path scratch;

    @Test
    void aStartThatIsBrokenOffInTheMiddleOfTheLoadLeavesNothingBehindAndTheNextOneCompletesIt() {
        assertThat(project.brokenOff().left()).isEmpty();
        assertThat(project.brokenOff().took()).isLessThan(LIMIT);
        assertThat(project.loadWasComplete()).isFalse();
        // that nothing came twice is for the tests of the input to say
        StartedProject.exchange().awaitAgreement();
    }

    @Test
    void theCallsItSuggestsAnswer() throws IOException {
        var output = project.run().output();
        var calls = output.substring(
                output.indexOf("Three calls to try:") + "Three calls to try:".length(), output.indexOf("Ctrl-C"));
        try (var shell = new Shell(StartRun.ROOT, scratch)) {
            var each = calls.strip().split("\n(?=\\s*curl)");
            assertThat(each).hasSize(3);
            for (var call : each) {
                var result = shell.run(call.replace("curl ", "curl -sSf ").strip() + "\n");
                assertThat(result.failure()).as(call + result.errors()).isEmpty();
                assertThat(DeploymentFiles.json(result.output()).has("items"))
                        .as(call)
                        .isTrue();
            }
        }
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void sigtermStopsEverythingAndTheNextStartFindsAllOfItAndLoadsNothing() throws InterruptedException {
        var before = contents();
        var ending = project.run().end();
        assertThat(ending.left()).isEmpty();
        assertThat(ending.took()).isLessThan(LIMIT);

        var again = StartedProject.running();
        assertThat(again.run().isLoading()).isFalse();
        assertThat(contents()).isEqualTo(before);
    }

    /** Whatever the load makes, in full. */
    private static List<JsonNode> contents() {
        var organizer = StartedProject.FORUM.as(StartedProject.token("organizer"));
        return List.of("events", "event-series", "venues", "people", "reports", "cities").stream()
                .flatMap(list -> organizer.all("/v1/" + list + "?limit=100").stream())
                .toList();
    }
}
