package org.cityexchange.stack;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cityexchange.stack.process.Disk;
import org.cityexchange.stack.process.StackException;

/**
 * The program of the child JVM: PostgreSQL, a Kafka broker and a token issuer over one folder (see
 * {@link StackOptions}).
 *
 * <p>It tells its parent on the standard output how it gets on: lines that begin with {@value #PROGRESS}, then one that
 * begins with {@value #READY} followed by a {@link StackInfo} in JSON, or one that begins with {@value #FAILED}
 * followed by a sentence. It ends with the standard input (or with the process it was told to watch), or on SIGTERM.
 */
public final class LocalStack {
    static final String PROGRESS = "PROGRESS ";
    static final String READY = "READY ";
    static final String FAILED = "FAILED ";

    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private LocalStack() {}

    /** Runs until it is told to stop. */
    public static void main(String[] arguments) {
        int exitCode = 0;
        try {
            run(StackOptions.parse(List.of(arguments)));
        } catch (RuntimeException e) {
            boolean known = e instanceof StackException;
            OUT.println(FAILED + (known ? e.getMessage() : "The local stack did not start: " + e.getMessage() + "."));
            // The sentence is for whoever started it, the rest for whoever repairs it: that stream is a log file.
            e.printStackTrace();
            exitCode = 1;
        }
        System.exit(exitCode);
    }

    private static void run(StackOptions options) {
        try {
            run(options, Files.createDirectories(options.data().resolve("logs")).resolve("stack.log"));
        } catch (IOException e) {
            throw Disk.refusal(options.data(), e);
        }
    }

    private static void run(StackOptions options, Path log) throws IOException {
        logTo(log);
        Components components = Components.over(options, text -> OUT.println(PROGRESS + text));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(components)));
        try {
            OUT.println(READY + components.start().toJson());
            awaitEnd(options);
        } finally {
            close(components);
        }
    }

    /** Before the first logger exists, because the logging library reads its settings once. */
    private static void logTo(Path file) {
        System.setProperty("org.slf4j.simpleLogger.logFile", file.toString());
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        System.setProperty("org.slf4j.simpleLogger.showDateTime", "true");
        System.setProperty("org.slf4j.simpleLogger.dateTimeFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
    }

    private static void awaitEnd(StackOptions options) throws IOException {
        if (options.watchedPid().isPresent()) {
            ProcessHandle.of(options.watchedPid().getAsLong())
                    .ifPresent(watched -> watched.onExit().join());
        } else {
            while (System.in.read() >= 0) {
                // The parent has nothing to say; only the end of its words matters.
            }
        }
    }

    private static void close(Components components) {
        try {
            components.close();
        } catch (IOException e) {
            OUT.println(PROGRESS + "stopping: " + e.getMessage());
        }
    }
}
