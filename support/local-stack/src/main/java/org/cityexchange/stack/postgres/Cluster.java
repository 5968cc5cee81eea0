package org.cityexchange.stack.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.cityexchange.stack.process.Command;
import org.cityexchange.stack.process.Deadline;
import org.cityexchange.stack.process.StackException;

/** The files of one PostgreSQL server and the process that works on them, if any. */
public final class Cluster {
    private static final Duration ORPHAN_PATIENCE = Duration.ofSeconds(15);

    private final Path folder;

    /** The server whose files are in that folder. */
    public Cluster(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    boolean exists() {
        return Files.exists(folder.resolve("PG_VERSION"));
    }

    /** The living server that works on these files. */
    public Optional<ProcessHandle> postmaster() throws IOException {
        return recordedPid()
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(this::isOurs);
    }

    /**
     * Stops a server that outlived its launcher, so that there are never two on the same files. A note of a process
     * that is something else today is removed: PostgreSQL would take that process for the server and not start.
     */
    public void stopOrphan() throws IOException {
        Optional<ProcessHandle> orphan = postmaster();
        if (orphan.isPresent()) {
            stop(orphan.get(), ORPHAN_PATIENCE);
        } else if (recordedPid().flatMap(ProcessHandle::of).isPresent()) {
            Files.deleteIfExists(pidFile());
        }
    }

    /** Stops the server without waiting for its clients; when it does not obey, without its last checkpoint. */
    void stop(ProcessHandle server, Duration patience) {
        for (String signal : new String[] {"INT", "QUIT", "KILL"}) {
            Command.signal(signal, server.pid());
            if (Deadline.await(patience, () -> !server.isAlive())) {
                return;
            }
        }
        throw new StackException("PostgreSQL (process " + server.pid() + ") cannot be stopped: end it by hand.");
    }

    private boolean isOurs(ProcessHandle process) {
        // No command line can be read from another user's process; that one is not ours either.
        return process.info().commandLine().orElse("").contains(folder.toString());
    }

    private Optional<Long> recordedPid() throws IOException {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        return Files.readAllLines(pidFile()).stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("\\d+"))
                .map(Long::valueOf);
    }

    private Path pidFile() {
        return folder.resolve("postmaster.pid");
    }
}
