package org.cityexchange.stack.process;

import java.io.IOException;
import java.util.List;

/**
 * Ends another process when this JVM is gone, even by {@code kill -9}, which no shutdown hook sees: a shell that waits
 * for the end of its input and then sends the signal.
 */
public final class Tether implements AutoCloseable {
    /** The name under which the shell appears in the process list. */
    public static final String NAME = "city-exchange-tether";

    private final Process shell;

    private Tether(Process shell) {
        this.shell = shell;
    }

    /** Ties the process to this JVM; the signal is named without its SIG. */
    public static Tether tie(long pid, String signal) {
        String script = "trap '' INT HUP TERM; while read -r line; do :; done; kill -s \"$1\" \"$2\" 2>/dev/null";
        try {
            return new Tether(new ProcessBuilder(List.of("sh", "-c", script, NAME, signal, Long.toString(pid)))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new StackException("This machine has no shell (sh) to run.", e);
        }
    }

    /** Unties it: the process has ended or shall live on. */
    @Override
    public void close() {
        shell.destroyForcibly();
    }
}
