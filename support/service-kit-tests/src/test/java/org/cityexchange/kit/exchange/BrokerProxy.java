package org.cityexchange.kit.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between Kafka's clients and the broker and can be closed and opened again on the same port. In what the broker
 * answers it puts its own port in place of the broker's, so that clients find no way around it.
 */
final class BrokerProxy implements AutoCloseable {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final int brokerPort;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private ServerSocket server;

    /** Takes a free port and leaves it closed. */
    BrokerProxy(String bootstrapServers) {
        brokerPort = Integer.parseInt(bootstrapServers.substring(bootstrapServers.lastIndexOf(':') + 1));
        try (var free = new ServerSocket(0, 1, LOOPBACK)) {
            port = free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    void open() {
        try {
            server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(LOOPBACK, port));
            var opened = server;
            background(() -> {
                while (true) {
                    connect(opened.accept());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void connect(Socket client) throws IOException {
        var broker = new Socket(LOOPBACK, brokerPort);
        sockets.add(client);
        sockets.add(broker);
        background(() -> pass(client, broker, false));
        background(() -> pass(broker, client, true));
    }

    /** Kafka's frames: a length of four bytes, then the message. */
    private void pass(Socket from, Socket to, boolean rewrite) throws IOException {
        try (from;
                to) {
            var in = new DataInputStream(from.getInputStream());
            var out = new DataOutputStream(to.getOutputStream());
            while (true) {
                var message = new byte[in.readInt()];
                in.readFully(message);
                if (rewrite) {
                    putOurPort(message);
                }
                var frame = ByteBuffer.allocate(4 + message.length);
                frame.putInt(message.length).put(message);
                out.write(frame.array());
            }
        }
    }

    /** An address is the host, then the port in four bytes; ours is as long as the broker's. */
    private void putOurPort(byte[] message) {
        var host = "127.0.0.1".getBytes(UTF_8);
        var address = ByteBuffer.allocate(host.length + 4)
                .put(host)
                .putInt(brokerPort)
                .array();
        for (int i = 0; i + address.length <= message.length; i++) {
            if (Arrays.equals(message, i, i + address.length, address, 0, address.length)) {
                ByteBuffer.wrap(message).putInt(i + host.length, port);
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void background(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // closed
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** Cuts every connection and refuses new ones. */
    @Override
    public void close() {
        try {
            if (server != null) {
                server.close();
            }
            for (var socket : sockets) {
                socket.close();
            }
            sockets.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
