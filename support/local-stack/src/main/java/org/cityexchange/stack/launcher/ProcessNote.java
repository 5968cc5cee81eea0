package org.cityexchange.stack.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cityexchange.stack.process.Command;
import org.cityexchange.stack.process.Deadline;
import org.cityexchange.stack.process.Folders;

/**
 * A note in the data folder about a process of ours, for the start after one that was killed.
 *
 * @param mark stands in the command line of our process and of no other
 */
record ProcessNote(Path file, String mark) {
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    void write(ProcessHandle process) throws IOException {
        Folders.writeSecret(file, process.pid() + " " + startMillis(process) + "\n");
    }

    /** Ends the process of the note if it is still that one, and removes the note. */
    void endLeftover() throws IOException {
        Optional<ProcessHandle> leftover = living();
        if (leftover.isPresent()) {
            // It may have been frozen, and a frozen process hears nothing.
            Command.signal("CONT", leftover.get().pid());
            for (String signal : new String[] {"TERM", "KILL"}) {
                Command.signal(signal, leftover.get().pid());
                if (Deadline.await(PATIENCE, () -> !leftover.get().isAlive())) {
                    break;
                }
            }
        }
        Files.deleteIfExists(file);
    }

    /** A process number is given again after a while: the same moment of birth and our command line tell it is ours. */
    private Optional<ProcessHandle> living() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String note = Files.readString(file).strip();
        if (!note.matches("\\d+ \\d+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(note.substring(0, note.indexOf(' '))))
                .filter(process -> note.equals(process.pid() + " " + startMillis(process)))
                .filter(process -> process.info().commandLine().orElse("").contains(mark));
    }

    private static long startMillis(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
