package org.cityexchange.stack.launcher;

import java.util.List;
import org.cityexchange.stack.process.StackException;

/** The program behind {@code ./start}: runs everything in the foreground until it is told to stop. */
public final class Start {
    private Start() {}

    /** Starts; ends by a signal, or with 1 and a sentence when something refuses. */
    public static void main(String[] arguments) {
        House house = null;
        try {
            StartOptions options = StartOptions.parse(List.of(arguments));
            house = new House(options, new Progress(System.out));
            // Whatever ends this process, the way out is the same one.
            Runtime.getRuntime().addShutdownHook(new Thread(house::stop));
            house.open();
            house.awaitEnd();
        } catch (StackException e) {
            if (house == null || !house.isStopping()) {
                System.err.println("./start: " + e.getMessage());
            }
        }
        System.exit(1);
    }
}
