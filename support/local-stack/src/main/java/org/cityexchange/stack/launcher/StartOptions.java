package org.cityexchange.stack.launcher;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.cityexchange.stack.ProjectFolder;
import org.cityexchange.stack.StackOptions;
import org.cityexchange.stack.process.Arguments;
import org.cityexchange.stack.process.StackException;

/**
 * What {@code ./start} was asked for; the script explains the options.
 *
 * @param reset whether to begin anew
 * @param empty whether to load nothing
 */
record StartOptions(
        StackOptions stack,
        boolean reset,
        boolean empty,
        int forumPort,
        int forumManagementPort,
        int trainingPort,
        int trainingManagementPort) {
    private static final List<String> OPTIONS = List.of(
            "data",
            "forum-port",
            "forum-management-port",
            "training-port",
            "training-management-port",
            "issuer-port",
            "postgres-port",
            "kafka-port",
            "kafka-controller-port");

    static StartOptions parse(List<String> line) {
        Arguments given = Arguments.parse(line, OPTIONS, List.of("reset", "empty"));
        if (!given.words().isEmpty()) {
            throw new StackException(
                    "The word " + given.words().get(0) + " is not known; --help lists what ./start understands.");
        }
        return new StartOptions(
                StackOptions.in(data(given))
                        .onPorts(
                                given.port("postgres-port", StackOptions.POSTGRES_PORT),
                                given.port("kafka-port", StackOptions.KAFKA_PORT),
                                given.port("kafka-controller-port", StackOptions.KAFKA_CONTROLLER_PORT),
                                given.port("issuer-port", StackOptions.ISSUER_PORT)),
                given.has("reset"),
                given.has("empty"),
                given.port("forum-port", 8081),
                given.port("forum-management-port", 9081),
                given.port("training-port", 8082),
                given.port("training-management-port", 9082));
    }

    private static Path data(Arguments given) {
        try {
            return given.value("data")
                    .map(Path::of)
                    .orElseGet(() -> ProjectFolder.find().resolve(".stack"));
        } catch (InvalidPathException e) {
            throw new StackException("The option --data needs a folder.", e);
        }
    }

    Path data() {
        return stack.data();
    }
}
