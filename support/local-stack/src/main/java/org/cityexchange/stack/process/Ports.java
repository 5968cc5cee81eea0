package org.cityexchange.stack.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Free ports and taken ones, on the loopback address. */
public final class Ports {
    private Ports() {}

    /** That many free ports, all different. Another program may still take one before it is used. */
    public static List<Integer> free(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            List<Integer> ports = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                ports.add(socket.getLocalPort());
            }
            return ports;
        } catch (IOException e) {
            throw new StackException("This machine has no free port on its loopback address.", e);
        } finally {
            held.forEach(Ports::release);
        }
    }

    /** Refuses with a sentence when somebody listens on the port already; 0 is always free. */
    public static void requireFree(int port, String use, String option) {
        if (port != 0 && isTaken(port)) {
            throw new StackException("Port " + port + " (" + use + ") is in use by another program: end that program"
                    + " or choose another port with --" + option + ".");
        }
    }

    /** Whether this machine would refuse a server on that port. */
    public static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !socket.isBound();
        } catch (IOException e) {
            return true;
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new StackException("A port could not be given back.", e);
        }
    }
}
