package org.cityexchange.stack.kafka;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.cityexchange.stack.process.StackException;

/** One Kafka broker that is its own controller, on the loopback address, with the topics of the exchange. */
public final class KafkaBroker implements AutoCloseable {
    private static final int NODE = 1;
    private static final String CLIENTS = "CLIENTS";
    private static final String CONTROLLER = "CONTROLLER";

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private KafkaBroker(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts the broker and makes the topics that are missing.
     *
     * @param port a free one for clients
     * @param controllerPort a free one for the controller
     */
    public static KafkaBroker start(Path data, int port, int controllerPort) throws IOException {
        Path folder = Files.createDirectories(data.resolve("kafka"));
        if (!Files.exists(folder.resolve("meta.properties"))) {
            format(folder);
        }
        String bootstrapServers = "127.0.0.1:" + port;
        KafkaConfig config = KafkaConfig.fromProps(settings(folder, bootstrapServers, "127.0.0.1:" + controllerPort));
        KafkaBroker broker = new KafkaBroker(new KafkaRaftServer(config, Time.SYSTEM), bootstrapServers);
        try {
            broker.server.startup();
            ExchangeTopics.ensure(bootstrapServers);
            return broker;
        } catch (RuntimeException e) {
            broker.close();
            throw new StackException("Kafka did not start: " + e.getMessage() + ".", e);
        }
    }

    private static void format(Path folder) {
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8))
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .addDirectory(folder.toString())
                    .setMetadataLogDirectory(folder.toString())
                    .setControllerListenerName(CONTROLLER)
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setIgnoreFormatted(true)
                    .run();
        } catch (Exception e) {
            throw new StackException("Kafka could not make its files in " + folder + ": " + e.getMessage() + ".", e);
        }
    }

    private static Properties settings(Path folder, String clients, String controller) {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE));
        // Voters by configuration, not in the log: so the controller may move to another port between two starts.
        settings.put("controller.quorum.voters", NODE + "@" + controller);
        settings.put("listeners", CLIENTS + "://" + clients + "," + CONTROLLER + "://" + controller);
        settings.put("advertised.listeners", CLIENTS + "://" + clients);
        settings.put("listener.security.protocol.map", CLIENTS + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        settings.put("inter.broker.listener.name", CLIENTS);
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("log.dirs", folder.toString());
        settings.put("auto.create.topics.enable", "false");
        forOneBroker(settings);
        forASmallMachine(settings);
        return settings;
    }

    private static void forOneBroker(Properties settings) {
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        // The controller lets nobody in while it believes the broker before the restart to be alive.
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("broker.session.timeout.ms", "3000");
    }

    private static void forASmallMachine(Properties settings) {
        settings.put("offsets.topic.num.partitions", "3");
        settings.put("transaction.state.log.num.partitions", "3");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024));
    }

    /** Where clients reach the broker. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
