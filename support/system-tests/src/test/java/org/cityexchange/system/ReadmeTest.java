package org.cityexchange.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.cityexchange.system.Readme.Block;
import org.cityexchange.system.Readme.Step;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** README.md does what it says: its commands succeed, in its order, and answer what it prints. */
@Order(6)
@Timeout(400)
@ResourceLock(StartedProject.LOCK)
class ReadmeTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Readme readme = Readme.of(DeploymentFiles.text("README.md"));

    @TempDir
    private Path scratch;

    @Test
    void itBeginsWithStartAndSaysHowToTest() {
        assertThat(readme.blocks().stream().filter(Block::isShell).findFirst())
                .hasValueSatisfying(first -> assertThat(first.text()).isEqualTo("./start\n"));
        assertThat(readme.blocks().stream().filter(Block::isStart)).hasSize(1);
        assertThat(readme.blocks().stream().filter(Block::isTests))
                .singleElement()
                .satisfies(tests -> assertThat(tests.text()).isEqualTo("./mvnw verify\n"));
    }

    @Test
    void everyCommandSucceedsAndAnswersWhatIsPrinted() throws IOException {
        StartedProject.running();
        assertThat(readme.steps()).hasSizeGreaterThanOrEqualTo(5);
        try (var shell = new Shell(StartRun.ROOT, scratch)) {
            for (var step : readme.steps()) {
                if (step.commands().onlyReads()) {
                    await().atMost(SOON).untilAsserted(() -> assertAnswers(shell, step));
                } else {
                    assertAnswers(shell, step);
                }
            }
        }
    }

    private static void assertAnswers(Shell shell, Step step) throws IOException {
        var result = shell.run(step.commands().text());
        var where = "README.md, line " + step.commands().line() + ":\n"
                + step.commands().text() + result.errors() + result.output();
        assertThat(result.failure()).as(where).isEmpty();
        if (step.answer().isPresent()) {
            var printed = step.answer().get();
            assertThat(agrees(printed, result.output()))
                    .as(where + "\nbut README.md prints\n" + printed.text())
                    .isTrue();
        } else {
            assertThat(result.output()).as(where).doesNotContain("\"type\":\"/problems/");
        }
    }

    private static boolean agrees(Block printed, String answered) {
        return printed.info().equals("json")
                ? Printed.jsonAgrees(printed.text(), answered)
                : Printed.textAgrees(printed.text(), answered);
    }
}
