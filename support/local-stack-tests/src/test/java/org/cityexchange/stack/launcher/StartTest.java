package org.cityexchange.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cityexchange.stack.StandInService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as {@code ./start} runs it, over stand-ins for the services. */
@Timeout(90)
class StartTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> EMPTY_ON_FREE_PORTS = List.of(
            "--empty",
            "--forum-port=0",
            "--forum-management-port=0",
            "--training-port=0",
            "--training-management-port=0",
            "--issuer-port=0",
            "--postgres-port=0",
            "--kafka-port=0",
            "--kafka-controller-port=0");

    @TempDir
    private Path root;

    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void packageStandIns() throws IOException {
        StandInService.packageAs("forum-service", root);
        StandInService.packageAs("training-service", root);
    }

    @AfterEach
    void endWhatStillRuns() {
        started.forEach(Process::destroy);
        started.forEach(process -> process.onExit().join());
    }

    @Test
    void aRunningStartKeepsClassesForTheNextRefusesASecondBesideItAndLeavesNothingWhenItIsTold() throws Exception {
        // The stand-ins have no API to load data through; StartAndStopTest loads it into the real services.
        Process first = start("first", EMPTY_ON_FREE_PORTS);
        await().atMost(PATIENCE).until(() -> output("first").contains("Ctrl-C stops everything"));
        assertThat(output("first")).contains("training-service  is ready", "/v1/cities?q=delhi", "./token");
        assertThat(root.resolve(".stack/loaded")).doesNotExist();
        for (String service : List.of("forum-service", "training-service")) {
            await().atMost(PATIENCE)
                    .until(() -> Files.exists(root.resolve(service + "/target/quarkus-app/app-cds.jsa")));
        }
        List<ProcessHandle> parts = first.descendants().toList();
        assertThat(parts).hasSizeGreaterThanOrEqualTo(3);

        Process second = start("second", EMPTY_ON_FREE_PORTS);
        assertThat(second.waitFor()).isEqualTo(1);
        assertThat(output("second")).contains("City Exchange already runs on").contains("process " + first.pid());

        first.destroy();
        assertThat(first.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(first.exitValue()).isNotZero();
        await().atMost(Duration.ofSeconds(2)).until(() -> parts.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void aPortInUseIsNamedAndNothingIsStarted() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process start = start("taken", List.of("--training-port", Integer.toString(taken.getLocalPort())));

            assertThat(start.waitFor()).isEqualTo(1);
            assertThat(output("taken"))
                    .isEqualTo("./start: Port " + taken.getLocalPort() + " (training-service) is in use by another"
                            + " program: end that program or choose another port with --training-port.\n");
        }
    }

    @Test
    void aMistakeInTheCommandLineIsOneSentence() throws Exception {
        assertThat(start("unknown", List.of("--rest")).waitFor()).isEqualTo(1);
        assertThat(output("unknown"))
                .isEqualTo("./start: The option --rest is not known; --help lists those that are.\n");
        assertThat(start("number", List.of("--kafka-port", "99999")).waitFor()).isEqualTo(1);
        assertThat(output("number")).contains("--kafka-port needs a port from 0 (any free one) to 65535, not 99999");
    }

    private Process start(String name, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dcity-exchange.root=" + root,
                "-cp",
                System.getProperty("java.class.path"),
                Start.class.getName()));
        command.addAll(options);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(root.resolve(name + ".out").toFile())
                .start();
        started.add(process);
        return process;
    }

    private String output(String name) throws IOException {
        return Files.readString(root.resolve(name + ".out"));
    }
}
