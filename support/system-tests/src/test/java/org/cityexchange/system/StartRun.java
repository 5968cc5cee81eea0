package org.cityexchange.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.cityexchange.stack.postgres.Cluster;
import org.cityexchange.stack.postgres.PostgresServer;
import org.cityexchange.stack.process.Deadline;
import org.cityexchange.stack.process.Tether;

/** One run of {@code ./start}, on the ports that README names. */
final class StartRun {

    static final Path ROOT = DeploymentFiles.ROOT.toAbsolutePath().normalize();

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Pattern LOADING = Pattern.compile("\\d+ s  data  ");
    private static final String LAST_WORDS = "Ctrl-C stops everything";

    private final Path data;
    private final Path output;
    private final Process process;

    private StartRun(Path data, Path output, Process process) {
        this.data = data;
        this.output = output;
        this.process = process;
    }

    /** Begins and does not wait. */
    static StartRun begin(Path data, Path output) {
        // What README never names may be on any port.
        var command = List.of(
                "./start", "--data=" + data, "--postgres-port=0", "--kafka-port=0", "--kafka-controller-port=0");
        try {
            tellThatAllIsBuilt();
            var process = new ProcessBuilder(command)
                    .directory(ROOT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            Tether.tie(process.pid(), "TERM");
            return new StartRun(data, output, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The build that runs this test has packaged everything, which the age of its jars alone does not say. */
    private static void tellThatAllIsBuilt() throws IOException {
        Files.writeString(ROOT.resolve("support/local-stack/target/start-build"), "");
    }

    /** All it has printed so far. */
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isLoading() {
        return LOADING.matcher(output()).find();
    }

    StartRun awaitLoading() {
        return await(this::isLoading);
    }

    StartRun awaitReady() {
        return await(() -> output().contains(LAST_WORDS));
    }

    private StartRun await(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .failFast(() -> {
                    if (!process.isAlive() && !condition.call()) {
                        throw new AssertionError("./start ended with " + process.exitValue() + ":\n" + output());
                    }
                })
                .until(condition);
        return this;
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /**
     * How a run came to its end.
     *
     * @param took from the signal to the end of the last process
     * @param left the command lines of processes that outlived it
     */
    record Ending(Duration took, List<String> left) {}

    /** Sends SIGTERM and waits until nothing of it is left, or too much time is over. */
    Ending end() throws InterruptedException {
        var parts = Stream.concat(process.descendants(), postgres()).toList();
        var begin = System.nanoTime();
        process.destroy();
        process.waitFor(LIMIT.toSeconds() * 3, TimeUnit.SECONDS);
        Deadline.await(LIMIT, () -> parts.stream().noneMatch(ProcessHandle::isAlive));
        var took = Duration.ofNanos(System.nanoTime() - begin);
        var left = Stream.concat(Stream.of(process.toHandle()), parts.stream())
                .filter(ProcessHandle::isAlive)
                .map(each -> each.info().commandLine().orElse("process " + each.pid()))
                .toList();
        return new Ending(took, left);
    }

    /** PostgreSQL is nobody's child. */
    private Stream<ProcessHandle> postgres() {
        try {
            return new Cluster(PostgresServer.clusterFolder(data))
                    .postmaster().stream().flatMap(master -> Stream.concat(Stream.of(master), master.descendants()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
