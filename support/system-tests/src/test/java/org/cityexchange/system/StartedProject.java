package org.cityexchange.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cityexchange.stack.process.Command;
import org.cityexchange.stack.process.Folders;

/**
 * What {@code ./start} has started, shared by the tests that look at it. Its first start was broken off in the middle of
 * the load, so that what they see is what a second one made of it.
 */
final class StartedProject {

    /** What the tests hold that use it: there is one for all of them, on the ports that README names. */
    static final String LOCK = "started project";

    static final Api FORUM = Api.at(URI.create("http://localhost:8081"));
    static final Api TRAINING = Api.at(URI.create("http://localhost:8082"));

    private static final Path DATA = PackagedSystem.TARGET.resolve("started-project");
    private static final Path OUTPUT = PackagedSystem.TARGET.resolve("start.out");
    private static StartedProject shared;

    private final StartRun.Ending brokenOff;
    private final boolean loadWasComplete;
    private StartRun run;

    private StartedProject(StartRun.Ending brokenOff, boolean loadWasComplete) {
        this.brokenOff = brokenOff;
        this.loadWasComplete = loadWasComplete;
    }

    /** The project as {@code ./start} runs it, ready. */
    static synchronized StartedProject running() {
        try {
            if (shared == null) {
                PackagedSystem.awaitKeptClasses();
                Folders.delete(DATA);
                var ending = StartRun.begin(DATA, OUTPUT).awaitLoading().end();
                shared = new StartedProject(ending, Files.exists(DATA.resolve("loaded")));
                Runtime.getRuntime().addShutdownHook(new Thread(StartedProject::close));
            }
            if (shared.run == null || !shared.run.isRunning()) {
                shared.run = StartRun.begin(DATA, OUTPUT).awaitReady();
            }
            return shared;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void close() {
        try {
            if (shared.run != null) {
                shared.run.end();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How the first start ended. */
    StartRun.Ending brokenOff() {
        return brokenOff;
    }

    /** Whether the first start had loaded everything before it ended. */
    boolean loadWasComplete() {
        return loadWasComplete;
    }

    StartRun run() {
        return run;
    }

    /** A token as README says to get one. */
    static String token(String role) {
        var result = Command.run(List.of(StartRun.ROOT.resolve("token").toString(), role), Map.of());
        if (!result.succeeded()) {
            throw new AssertionError(result.output());
        }
        return result.output();
    }

    /** What the operators of both services see of the exchange. */
    static ExchangeView exchange() {
        var operator = token("operator");
        return new ExchangeView(FORUM.as(operator), TRAINING.as(operator));
    }
}
