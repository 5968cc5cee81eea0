package org.cityexchange.stack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.cityexchange.stack.process.StackException;

/**
 * The classes that a packaged service loads until it answers, as the JVM keeps them (JEP 350): later starts map them into
 * memory instead of reading, checking and linking each. The file stands beside the jar and goes with it when that is built
 * anew; the JVM passes over one that another JVM has written.
 */
public final class ClassArchive {
    private static final String NAME = "app-cds.jsa";
    private static final String UNFINISHED = NAME + ".new";
    private static final Duration READY = Duration.ofMinutes(2);
    private static final Duration WRITTEN = Duration.ofMinutes(3);

    private final ServiceSpec spec;
    private ServiceProcess process;
    private boolean ended;

    /** The archive of that service. */
    public ClassArchive(ServiceSpec spec) {
        this.spec = spec;
    }

    /** Options for the JVM, which has to run in the folder of the jar: the archive is for that very path of it. */
    List<String> options() {
        return isThere() ? List.of("-XX:SharedArchiveFile=" + NAME) : List.of();
    }

    /** Whether it has been written. */
    public boolean isThere() {
        return Files.exists(file(NAME));
    }

    private Path file(String name) {
        return spec.jar().resolveSibling(name);
    }

    /**
     * Writes it if it is not there, by a start of its own beside whatever runs: one that takes no part in the exchange, sends no
     * mails, and ends once it has answered.
     *
     * @param path what it is asked for
     */
    public void write(String path) {
        if (isThere()) {
            return;
        }
        try {
            begin().awaitReady(READY);
            HttpURLConnection connection =
                    (HttpURLConnection) process.uri().resolve(path).toURL().openConnection();
            connection.getResponseCode();
            connection.disconnect();
            if (process.stop(WRITTEN) && Files.exists(file(UNFINISHED))) {
                Files.move(file(UNFINISHED), file(NAME), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new StackException("The classes of " + spec.name() + " could not be kept: " + e.getMessage(), e);
        } finally {
            end();
        }
    }

    private synchronized ServiceProcess begin() {
        if (ended) {
            throw new StackException("Its writing was broken off.");
        }
        process = ServiceProcess.start(spec.onPorts(0, 0)
                .with("CITY_EXCHANGE_EXCHANGE_CONSUMER_ENABLED", "false")
                .with("CITY_EXCHANGE_EXCHANGE_RELAY_ENABLED", "false")
                .with("CITY_EXCHANGE_MAIL_FOLDER", "")
                .withOption("-XX:ArchiveClassesAtExit=" + UNFINISHED));
        return process;
    }

    /** Breaks off what is being written, at once and for good. */
    public synchronized void end() {
        ended = true;
        if (process != null) {
            process.kill();
        }
    }
}
