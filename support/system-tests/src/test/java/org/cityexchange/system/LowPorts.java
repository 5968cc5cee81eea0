package org.cityexchange.system;

import java.util.List;
import java.util.stream.IntStream;
import org.cityexchange.stack.process.Ports;

/**
 * Free ports that stay free while nobody listens on them. They lie below those the system gives to outgoing
 * connections: a client that keeps calling a dead port of those may one day reach itself, and hold the port.
 */
final class LowPorts {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    private static int next = LOWEST + (int) (ProcessHandle.current().pid() * 97 % (HIGHEST - LOWEST));

    private LowPorts() {}

    static synchronized List<Integer> free(int count) {
        return IntStream.range(0, count).map(i -> nextFree()).boxed().toList();
    }

    private static int nextFree() {
        do {
            next = next < HIGHEST ? next + 1 : LOWEST;
        } while (Ports.isTaken(next));
        return next;
    }
}
