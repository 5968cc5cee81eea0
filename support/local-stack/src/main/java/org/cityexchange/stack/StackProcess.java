package org.cityexchange.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.cityexchange.stack.process.Command;
import org.cityexchange.stack.process.Deadline;
import org.cityexchange.stack.process.Disk;
import org.cityexchange.stack.process.Folders;
import org.cityexchange.stack.process.StackException;

/** A {@link LocalStack} in a child JVM, seen by its parent; it ends with the parent. */
public final class StackProcess implements AutoCloseable {
    private static final Duration STOP = Duration.ofSeconds(5);

    private final Process process;
    private final StackInfo info;

    private StackProcess(Process process, StackInfo info) {
        this.process = process;
        this.info = info;
    }

    /**
     * Starts a stack and waits until it is ready.
     *
     * @param started is told of the process before it is ready, so that it can be ended in between
     * @param progress is told how it gets on, a few words at a time
     */
    public static StackProcess start(StackOptions options, Consumer<ProcessHandle> started, Consumer<String> progress) {
        Process process = launch(options);
        started.accept(process.toHandle());
        CompletableFuture<StackInfo> ready = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(process, ready, progress), "local-stack-output");
        reader.setDaemon(true);
        reader.start();
        try {
            return new StackProcess(process, ready.join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof StackException known ? known : e;
        }
    }

    /** The same for somebody who wants to hear nothing. */
    public static StackProcess start(StackOptions options) {
        return start(options, process -> {}, text -> {});
    }

    private static Process launch(StackOptions options) {
        try {
            Path errors = Folders.create(Folders.create(options.data()).resolve("logs"))
                    .resolve("stack.err");
            return new ProcessBuilder(Command.deafToTerminal(command(options)))
                    .redirectError(errors.toFile())
                    .start();
        } catch (IOException e) {
            throw Disk.refusal(options.data(), e);
        }
    }

    /** The command line of a stack, for the Java that runs this. */
    static List<String> command(StackOptions options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                ClassPath.ofStack(),
                LocalStack.class.getName()));
        command.addAll(options.toArguments());
        return command;
    }

    private static void read(Process process, CompletableFuture<StackInfo> ready, Consumer<String> progress) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(LocalStack.READY)) {
                    ready.complete(StackInfo.fromJson(line.substring(LocalStack.READY.length())));
                } else if (line.startsWith(LocalStack.FAILED)) {
                    ready.completeExceptionally(new StackException(line.substring(LocalStack.FAILED.length())));
                } else if (line.startsWith(LocalStack.PROGRESS)) {
                    progress.accept(line.substring(LocalStack.PROGRESS.length()));
                }
            }
        } catch (IOException | UncheckedIOException | StackException e) {
            ready.completeExceptionally(new StackException("The local stack cannot be understood.", e));
        }
        ready.completeExceptionally(new StackException("The local stack ended while it was starting."));
    }

    /** Where it is and what opens it. */
    public StackInfo info() {
        return info;
    }

    /** The child JVM. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Whether the child JVM runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends the JVM as {@code kill -9} does: the broker at once, PostgreSQL a moment later. */
    public void kill() {
        process.destroyForcibly();
        Deadline.await(STOP, () -> !process.isAlive());
    }

    /** Stops everything in order; the data stays. */
    public void stop() {
        stop(process.toHandle());
    }

    /** Stops a stack that may not be ready yet. */
    public static void stop(ProcessHandle stack) {
        Command.signal("TERM", stack.pid());
        if (!Deadline.await(STOP, () -> !stack.isAlive())) {
            stack.destroyForcibly();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
