package org.cityexchange.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntUnaryOperator;
import org.cityexchange.stack.process.Arguments;
import org.cityexchange.stack.process.Ports;
import org.cityexchange.stack.process.StackException;

/**
 * How to start a {@link LocalStack}; port 0 takes a free one.
 *
 * @param data the folder that keeps everything; made when missing
 * @param binaries where PostgreSQL is unpacked; may be shared by several stacks
 * @param issuerAddress must be a loopback address
 * @param watchedPid the process to end with, instead of the end of the standard input
 * @param deleteData whether the folder goes when the stack ends
 */
public record StackOptions(
        Path data,
        Path binaries,
        int postgresPort,
        int kafkaPort,
        int kafkaControllerPort,
        int issuerPort,
        String issuerAddress,
        OptionalLong watchedPid,
        boolean deleteData) {
    /** The usual port of PostgreSQL in this project. */
    public static final int POSTGRES_PORT = 15432;
    /** The usual port of the broker for its clients. */
    public static final int KAFKA_PORT = 19092;
    /** The usual port of the broker's controller. */
    public static final int KAFKA_CONTROLLER_PORT = 19093;
    /** The usual port of the token issuer. */
    public static final int ISSUER_PORT = 8080;

    /** Makes both folders absolute, because PostgreSQL and the log see them from another working directory. */
    public StackOptions {
        data = data.toAbsolutePath().normalize();
        binaries = binaries.toAbsolutePath().normalize();
    }

    /** A stack on the usual ports that keeps its data. */
    public static StackOptions in(Path data) {
        return new StackOptions(
                data,
                data.resolve("postgres-binaries"),
                POSTGRES_PORT,
                KAFKA_PORT,
                KAFKA_CONTROLLER_PORT,
                ISSUER_PORT,
                "127.0.0.1",
                OptionalLong.empty(),
                false);
    }

    /** The same on free ports. */
    public StackOptions onFreePorts() {
        return onPorts(0, 0, 0, 0);
    }

    /** The same on those ports. */
    public StackOptions onPorts(int postgres, int kafka, int kafkaController, int issuer) {
        return new StackOptions(
                data, binaries, postgres, kafka, kafkaController, issuer, issuerAddress, watchedPid, deleteData);
    }

    /** The same with a free port in the place of every 0, all different. */
    StackOptions withPortsChosen() {
        Iterator<Integer> free = Ports.free(4).iterator();
        IntUnaryOperator choose = port -> port == 0 ? free.next() : port;
        return onPorts(
                choose.applyAsInt(postgresPort),
                choose.applyAsInt(kafkaPort),
                choose.applyAsInt(kafkaControllerPort),
                choose.applyAsInt(issuerPort));
    }

    /** The same with the binaries of PostgreSQL unpacked there. */
    public StackOptions withBinaries(Path folder) {
        return new StackOptions(
                data,
                folder,
                postgresPort,
                kafkaPort,
                kafkaControllerPort,
                issuerPort,
                issuerAddress,
                watchedPid,
                deleteData);
    }

    /** The same for a stack that ends with that process and leaves nothing behind. */
    public StackOptions temporaryWith(long pid) {
        return new StackOptions(
                data,
                binaries,
                postgresPort,
                kafkaPort,
                kafkaControllerPort,
                issuerPort,
                issuerAddress,
                OptionalLong.of(pid),
                true);
    }

    /** The command line that {@link #parse} reads back. */
    public List<String> toArguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "--data=" + data,
                "--binaries=" + binaries,
                "--postgres-port=" + postgresPort,
                "--kafka-port=" + kafkaPort,
                "--kafka-controller-port=" + kafkaControllerPort,
                "--issuer-port=" + issuerPort,
                "--issuer-address=" + issuerAddress));
        watchedPid.ifPresent(pid -> arguments.add("--watch=" + pid));
        if (deleteData) {
            arguments.add("--delete-data");
        }
        return arguments;
    }

    /** Reads the command line of {@link LocalStack}; only {@code --data} must be given. */
    public static StackOptions parse(List<String> arguments) {
        Arguments given = Arguments.parse(
                arguments,
                List.of(
                        "data",
                        "binaries",
                        "postgres-port",
                        "kafka-port",
                        "kafka-controller-port",
                        "issuer-port",
                        "issuer-address",
                        "watch"),
                List.of("delete-data"));
        Path data =
                Path.of(given.value("data").orElseThrow(() -> new StackException("The option --data DIR is missing.")));
        return new StackOptions(
                data,
                given.value("binaries").map(Path::of).orElse(data.resolve("postgres-binaries")),
                given.port("postgres-port", POSTGRES_PORT),
                given.port("kafka-port", KAFKA_PORT),
                given.port("kafka-controller-port", KAFKA_CONTROLLER_PORT),
                given.port("issuer-port", ISSUER_PORT),
                given.value("issuer-address").orElse("127.0.0.1"),
                given.value("watch").map(Long::parseLong).map(OptionalLong::of).orElse(OptionalLong.empty()),
                given.has("delete-data"));
    }
}
