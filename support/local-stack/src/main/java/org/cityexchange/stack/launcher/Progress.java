package org.cityexchange.stack.launcher;

import java.io.PrintStream;

/** Tells the person at the terminal how the start gets on. */
final class Progress {
    private final PrintStream out;
    private final long begin = System.nanoTime();
    private volatile boolean silent;

    Progress(PrintStream out) {
        this.out = out;
    }

    void step(String part, String text) {
        if (!silent) {
            long seconds = (System.nanoTime() - begin) / 1_000_000_000;
            out.printf("  %3d s  %-16s  %s%n", seconds, part, text);
        }
    }

    void say(String text) {
        out.println(text);
    }

    /** From here on, how the parts get on is of no interest. */
    void silence() {
        silent = true;
    }
}
