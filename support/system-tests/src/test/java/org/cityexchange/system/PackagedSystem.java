package org.cityexchange.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.cityexchange.stack.ClassArchive;
import org.cityexchange.stack.ServiceProcess;
import org.cityexchange.stack.ServiceSpec;
import org.cityexchange.stack.StackInfo;
import org.cityexchange.stack.Tokens;
import org.cityexchange.stack.issuer.SigningKey;
import org.cityexchange.stack.issuer.TokenIssuer;
import org.cityexchange.stack.postgres.Cluster;
import org.cityexchange.stack.postgres.PostgresServer;
import org.cityexchange.stack.process.Command;
import org.cityexchange.stack.process.Folders;
import org.cityexchange.stack.process.Secrets;
import org.cityexchange.stack.process.StackException;

/**
 * Both packaged services over a PostgreSQL and a broker of their own. Each part can be killed or frozen by itself and is
 * started again where it was: on the same ports and the same data.
 */
final class PackagedSystem {

    /** What the tests hold that use it: there is one for all of them, and some of them break it. */
    static final String LOCK = "packaged system";

    static final Path TARGET = Path.of("target").toAbsolutePath();

    private static final Duration READY = Duration.ofSeconds(90);
    private static final int ATTEMPTS = 5;
    private static final Path BINARIES = TARGET.resolve("../../local-stack/target/postgres-binaries");
    private static PackagedSystem shared;

    private final Path data;
    private final List<Integer> ports = LowPorts.free(6);
    private final Secrets secrets;
    private final TokenIssuer issuer;
    private final BrokerAlone broker;

    private PostgresServer database;
    private StackInfo stack;
    private ServiceProcess forum;
    private ServiceProcess training;

    private PackagedSystem(Path data) throws IOException {
        this.data = data;
        this.secrets = Secrets.open(data.resolve("secrets").resolve("secrets.env"));
        this.issuer = TokenIssuer.start("127.0.0.1", ports.get(4), SigningKey.loadOrCreate(keyFile()));
        this.broker = new BrokerAlone(data.resolve("broker"));
    }

    private Path keyFile() {
        return data.resolve("secrets").resolve("issuer-key.json");
    }

    /** The one system of these tests, with everything in it running, whatever an earlier test did to it. */
    static PackagedSystem running() {
        var system = shared();
        system.mend(true);
        return system;
    }

    /** The same, just started, but for the broker: neither service has seen it in its life. */
    static PackagedSystem withoutKafka() {
        var system = shared();
        if (system.broker.isAlive()) {
            system.broker.kill();
            system.stopServices();
        }
        system.mend(false);
        return system;
    }

    /** Returns when the classes of both services are kept, with which each start of them takes half the time. */
    static void awaitKeptClasses() {
        shared();
    }

    private static synchronized PackagedSystem shared() {
        if (shared == null) {
            try {
                var folder = TARGET.resolve("packaged-system");
                Folders.delete(folder);
                shared = new PackagedSystem(Folders.create(folder));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(shared::stop));
            shared.startDatabase();
            shared.keepClasses();
        }
        return shared;
    }

    private void keepClasses() {
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> keepClasses(forumSpec(), "/v1/events")),
                        CompletableFuture.runAsync(() -> keepClasses(trainingSpec(), "/v1/cities")))
                .join();
    }

    private static void keepClasses(ServiceSpec service, String path) {
        var archive = new ClassArchive(service);
        archive.write(path);
        assertThat(archive.isThere()).as(service.name()).isTrue();
    }

    private void mend(boolean withKafka) {
        startWhatHasEnded(withKafka);
        awaitServices();
    }

    /** Starts each part that does not run, as whoever keeps a deployment running does, and waits for the database alone. */
    void startWhatHasEnded() {
        startWhatHasEnded(true);
    }

    /** Starts what has ended until all are ready: a service whose database is killed while it starts gives up. */
    void recover() {
        for (int attempt = 1; ; attempt++) {
            startWhatHasEnded();
            try {
                awaitServices();
                return;
            } catch (StackException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void startWhatHasEnded(boolean withKafka) {
        if (withKafka && !broker.isAlive()) {
            broker.start();
        }
        if (postmaster().isEmpty()) {
            startDatabase();
        }
        if (forum == null || !forum.isAlive()) {
            forum = ServiceProcess.start(forumSpec());
        }
        if (training == null || !training.isAlive()) {
            training = ServiceProcess.start(trainingSpec());
        }
    }

    private void stop() {
        stopServices();
        try {
            broker.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database.close();
        issuer.close();
    }

    private void stopServices() {
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> stop(forum)), CompletableFuture.runAsync(() -> stop(training)))
                .join();
    }

    private static void stop(ServiceProcess service) {
        if (service != null) {
            service.stop();
        }
    }

    /** The master process of PostgreSQL. */
    Optional<ProcessHandle> postmaster() {
        try {
            return new Cluster(PostgresServer.clusterFolder(data)).postmaster();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes PostgreSQL away, in order. */
    void stopDatabase() {
        var master = postmaster().orElseThrow();
        Command.signal("INT", master.pid());
        master.onExit().join();
    }

    /** Starts PostgreSQL where it was. */
    void startDatabase() {
        try {
            database = PostgresServer.start(data, BINARIES, ports.get(5), secrets);
            stack = new StackInfo(
                    ProcessHandle.current().pid(),
                    data,
                    database.database("forum", secrets),
                    database.database("training", secrets),
                    database.database("kit", secrets),
                    broker.bootstrapServers(),
                    issuer.issuer(),
                    keyFile(),
                    secrets.cursorKey(),
                    secrets.personRefKey(),
                    secrets.dataKeys(),
                    secrets.signingKey());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StackInfo stack() {
        return stack;
    }

    BrokerAlone broker() {
        return broker;
    }

    ServiceProcess forum() {
        return forum;
    }

    ServiceProcess training() {
        return training;
    }

    ServiceSpec forumSpec() {
        return ServiceSpec.forum(stack).onPorts(ports.get(0), ports.get(1));
    }

    ServiceSpec trainingSpec() {
        return ServiceSpec.training(stack).onPorts(ports.get(2), ports.get(3));
    }

    void awaitServices() {
        forum.awaitReady(READY);
        training.awaitReady(READY);
    }

    /** forum-service as the organizers of an institution call it. */
    Forum organizers() {
        var token = Tokens.of(stack).forInstitutions("organizer", Forum.INSTITUTION);
        return new Forum(Api.at(forum.uri()).as(token));
    }

    /** training-service as its keepers call it. */
    Training keepers() {
        return new Training(Api.at(training.uri()).as(Tokens.of(stack).token("training-admin")));
    }

    /** What the operators of both services see of the exchange. */
    ExchangeView exchange() {
        var operator = Tokens.of(stack).token("operator");
        return new ExchangeView(
                Api.at(forum.uri()).as(operator), Api.at(training.uri()).as(operator));
    }
}
