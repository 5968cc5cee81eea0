package org.cityexchange.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.cityexchange.stack.kafka.KafkaBroker;
import org.cityexchange.stack.process.Folders;

/** The stack's broker in a JVM of its own, so that it can be away, or frozen, while everything else is there. */
final class BrokerAlone implements AutoCloseable {

    private final Path data;
    private final List<Integer> ports = LowPorts.free(2);
    private Process process;

    /** A broker that does not run yet. */
    BrokerAlone(Path data) {
        this.data = data;
    }

    /** The program of that JVM; it ends with its standard input. */
    public static void main(String[] arguments) throws IOException {
        try (var broker = KafkaBroker.start(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]))) {
            System.out.println(broker.bootstrapServers());
            while (System.in.read() >= 0) {
                // only the end matters
            }
        }
        System.exit(0);
    }

    String bootstrapServers() {
        return "127.0.0.1:" + ports.get(0);
    }

    /** Starts it with the data it has and does not wait for it. */
    void start() {
        try {
            Folders.create(data);
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            BrokerAlone.class.getName(),
                            data.toString(),
                            ports.get(0).toString(),
                            ports.get(1).toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            data.resolve("broker.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Ends it as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Ends it and forgets everything it was ever told. */
    void lose() {
        kill();
        try {
            Folders.delete(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (process != null) {
            process.getOutputStream().close();
            process.onExit().join();
        }
    }
}
