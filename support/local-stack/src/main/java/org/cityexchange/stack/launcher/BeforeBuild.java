package org.cityexchange.stack.launcher;

import java.util.List;
import org.cityexchange.stack.process.StackException;

/**
 * What {@code ./start} asks before it builds: building would replace the jars under services that run, and a mistake in
 * the command line should not cost a build.
 */
public final class BeforeBuild {
    private BeforeBuild() {}

    /** Ends with 0 when the start may go on, or with 1 and a sentence. */
    public static void main(String[] arguments) {
        try {
            DataFolder.requireUnused(StartOptions.parse(List.of(arguments)).data());
        } catch (StackException e) {
            System.err.println("./start: " + e.getMessage());
            System.exit(1);
        }
    }
}
