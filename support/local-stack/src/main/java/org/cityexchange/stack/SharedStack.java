package org.cityexchange.stack;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cityexchange.stack.postgres.Cluster;
import org.cityexchange.stack.postgres.PostgresServer;
import org.cityexchange.stack.process.Deadline;
import org.cityexchange.stack.process.Disk;
import org.cityexchange.stack.process.FolderLock;
import org.cityexchange.stack.process.Folders;
import org.cityexchange.stack.process.StackException;

/**
 * The stack all tests of one build share, whatever module and JVM they run in.
 *
 * <p>The first one to ask starts it, with empty databases and on free ports; it ends with the build (see
 * {@link BuildProcess}) and takes its data with it.
 */
public final class SharedStack {
    private static final Duration START = Duration.ofSeconds(90);
    private static final String OUTPUT = "stack.out";

    private SharedStack() {}

    /** The running stack of this build. */
    public static synchronized StackInfo connect() {
        Path target = ProjectFolder.find().resolve("support/local-stack/target");
        try {
            Path stacks = Files.createDirectories(target.resolve("test-stacks"));
            FolderLock lock = FolderLock.take(stacks.resolve("lock"), START)
                    .orElseThrow(() -> new StackException("Another test has been starting the stack for too long."));
            try (lock) {
                BuildProcess build = BuildProcess.current();
                Path folder = stacks.resolve(build.name());
                Optional<StackInfo> running = announced(folder).filter(SharedStack::answers);
                return running.isPresent() ? running.get() : startFresh(stacks, folder, build, target);
            }
        } catch (IOException e) {
            throw Disk.refusal(target, e);
        }
    }

    private static StackInfo startFresh(Path stacks, Path folder, BuildProcess build, Path target) throws IOException {
        removeLeftovers(stacks);
        remove(folder);
        Folders.create(folder);
        Path output = folder.resolve(OUTPUT);
        // Made before, because the announcement holds passwords.
        Files.createFile(output, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        StackOptions options = StackOptions.in(folder)
                .onFreePorts()
                .withBinaries(target.resolve("postgres-binaries"))
                .temporaryWith(build.pid());
        // No pipes: they would break with this JVM, and the stack outlives it.
        Process process = new ProcessBuilder(StackProcess.command(options))
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .redirectError(folder.resolve("stack.err").toFile())
                .start();
        Deadline.await(START, () -> !process.isAlive() || isSettled(output));
        return announced(folder).orElseThrow(() -> new StackException(failure(output)));
    }

    private static boolean isSettled(Path output) {
        return line(output, LocalStack.READY).isPresent()
                || line(output, LocalStack.FAILED).isPresent();
    }

    private static String failure(Path output) {
        return line(output, LocalStack.FAILED).orElse("The test stack did not start; see " + output.getParent() + ".");
    }

    private static Optional<StackInfo> announced(Path folder) {
        return line(folder.resolve(OUTPUT), LocalStack.READY).map(StackInfo::fromJson);
    }

    private static Optional<String> line(Path output, String beginning) {
        if (!Files.exists(output)) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(output);
            // The last line may be half written.
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .filter(line -> line.startsWith(beginning))
                    .map(line -> line.substring(beginning.length()))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** All three must answer: a broker that crashed leaves the other two behind. */
    private static boolean answers(StackInfo stack) {
        return Stream.of(
                        URI.create(stack.forum().jdbcUrl().substring("jdbc:".length())),
                        URI.create("kafka://" + stack.bootstrapServers()),
                        stack.issuer())
                .allMatch(SharedStack::listens);
    }

    private static boolean listens(URI address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void removeLeftovers(Path stacks) throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(stacks)) {
            folders = all.filter(Files::isDirectory)
                    .filter(folder ->
                            !BuildProcess.isRunning(folder.getFileName().toString()))
                    .toList();
        }
        for (Path folder : folders) {
            remove(folder);
        }
    }

    /** Ends what still runs in the folder of a stack that crashed, or that lost its build, and deletes it. */
    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        announced(folder)
                .flatMap(stack -> ProcessHandle.of(stack.pid()))
                .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()))
                .ifPresent(StackProcess::stop);
        new Cluster(PostgresServer.clusterFolder(folder)).stopOrphan();
        Folders.delete(folder);
    }
}
