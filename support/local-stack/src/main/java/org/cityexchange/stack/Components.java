package org.cityexchange.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.cityexchange.stack.issuer.SigningKey;
import org.cityexchange.stack.issuer.TokenIssuer;
import org.cityexchange.stack.kafka.KafkaBroker;
import org.cityexchange.stack.postgres.Cluster;
import org.cityexchange.stack.postgres.PostgresServer;
import org.cityexchange.stack.process.FolderLock;
import org.cityexchange.stack.process.Folders;
import org.cityexchange.stack.process.Ports;
import org.cityexchange.stack.process.Secrets;
import org.cityexchange.stack.process.StackException;

/** PostgreSQL, a Kafka broker and a token issuer over one folder of data. */
final class Components implements AutoCloseable {
    private static final Duration PREDECESSOR = Duration.ofSeconds(12);

    private final StackOptions options;
    private final Consumer<String> progress;
    private final FolderLock lock;
    private final CompletableFuture<PostgresServer> postgres = new CompletableFuture<>();
    private final CompletableFuture<KafkaBroker> kafka = new CompletableFuture<>();
    private final CompletableFuture<TokenIssuer> issuer = new CompletableFuture<>();

    private volatile boolean begun;
    private boolean closed;

    private Components(StackOptions options, Consumer<String> progress, FolderLock lock) {
        this.options = options;
        this.progress = progress;
        this.lock = lock;
    }

    /** Takes the folder for this process; what runs in it is started by {@link #start()}. */
    static Components over(StackOptions options, Consumer<String> progress) throws IOException {
        Folders.create(options.data());
        // One that lost its parent a moment ago may still be stopping.
        Path file = options.data().resolve("stack.lock");
        FolderLock lock = FolderLock.take(file, PREDECESSOR)
                .orElseThrow(() -> new StackException("Another local stack (process " + FolderLock.holder(file)
                        + ") works in " + options.data() + "."));
        return new Components(options, progress, lock);
    }

    /** Starts all three, side by side, and tells where they are. */
    StackInfo start() throws IOException {
        new Cluster(PostgresServer.clusterFolder(options.data())).stopOrphan();
        requirePermission();
        StackOptions ports = options.withPortsChosen();
        Path secretsFolder = options.data().resolve("secrets");
        Path keyFile = secretsFolder.resolve("issuer-key.json");
        Secrets secrets = Secrets.open(secretsFolder.resolve("secrets.env"));
        begun = true;
        run(
                issuer,
                () -> TokenIssuer.start(ports.issuerAddress(), ports.issuerPort(), SigningKey.loadOrCreate(keyFile)));
        run(kafka, () -> KafkaBroker.start(ports.data(), ports.kafkaPort(), ports.kafkaControllerPort()));
        run(postgres, () -> PostgresServer.start(ports.data(), ports.binaries(), ports.postgresPort(), secrets));
        PostgresServer server = join(postgres, "PostgreSQL");
        return new StackInfo(
                ProcessHandle.current().pid(),
                options.data(),
                server.database("forum", secrets),
                server.database("training", secrets),
                server.database("kit", secrets),
                join(kafka, "Kafka").bootstrapServers(),
                join(issuer, "token issuer").issuer(),
                keyFile,
                secrets.cursorKey(),
                secrets.personRefKey(),
                secrets.dataKeys(),
                secrets.signingKey());
    }

    /** Says no before anything runs. */
    private void requirePermission() throws IOException {
        TokenIssuer.requireLoopback(options.issuerAddress());
        Ports.requireFree(options.issuerPort(), "the token issuer", "issuer-port");
        Ports.requireFree(options.postgresPort(), "PostgreSQL", "postgres-port");
        Ports.requireFree(options.kafkaPort(), "Kafka", "kafka-port");
        Ports.requireFree(options.kafkaControllerPort(), "the controller of Kafka", "kafka-controller-port");
    }

    /** What may be started: like a supplier, but the disk may refuse. */
    @FunctionalInterface
    private interface Starter<T> {
        T start() throws IOException;
    }

    private static <T> void run(CompletableFuture<T> result, Starter<T> starter) {
        Thread thread = new Thread(() -> {
            try {
                result.complete(starter.start());
            } catch (IOException | RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private <T> T join(CompletableFuture<T> future, String name) throws IOException {
        try {
            T result = future.join();
            progress.accept(name + " is ready");
            return result;
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw e.getCause() instanceof StackException known ? known : e;
        }
    }

    /**
     * Stops what was started: the broker, the database, the issuer; then lets the folder go. A second call waits for
     * the first one and does nothing: the end of the parent and a signal may come together.
     */
    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        // Nothing has begun when the start was refused, and what has not begun would be waited for without end.
        if (begun) {
            List.of(kafka, postgres, issuer).forEach(this::close);
        }
        if (options.deleteData()) {
            Folders.delete(options.data());
        }
        lock.close();
    }

    private void close(CompletableFuture<? extends AutoCloseable> future) {
        try {
            // One that is starting right now is waited for: only then can it be stopped in order.
            future.join().close();
        } catch (CompletionException e) {
            // It never started, and that has been told already.
        } catch (Exception e) {
            progress.accept("stopping: " + e.getMessage());
        }
    }
}
