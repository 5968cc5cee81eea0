package org.cityexchange.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.cityexchange.stack.ServiceProcess;
import org.cityexchange.stack.ServiceSpec;
import org.cityexchange.stack.StackInfo;
import org.cityexchange.stack.StackOptions;
import org.cityexchange.stack.StackProcess;
import org.cityexchange.stack.Tokens;
import org.cityexchange.stack.postgres.Cluster;
import org.cityexchange.stack.postgres.PostgresServer;
import org.cityexchange.stack.process.Command;
import org.cityexchange.stack.process.Folders;
import org.cityexchange.stack.process.Secrets;

/**
 * Both packaged services over a stack of their own. Each part can be killed and is started again where it was: on the
 * same ports and the same data.
 */
final class PackagedSystem {

    static final Path TARGET = Path.of("target").toAbsolutePath();

    private static final Duration READY = Duration.ofSeconds(60);
    private static PackagedSystem shared;

    private final StackOptions options;
    private final List<Integer> servicePorts = LowPorts.free(4);

    private StackProcess stack;
    private ServiceProcess forum;
    private ServiceProcess training;
    private PostgresServer ownDatabase;

    private PackagedSystem(Path data) {
        var ports = LowPorts.free(4);
        this.options = StackOptions.in(data)
                .withBinaries(TARGET.resolve("../../local-stack/target/postgres-binaries"))
                .onPorts(ports.get(0), ports.get(1), ports.get(2), ports.get(3));
    }

    /** The one system of these tests, with everything in it running, whatever an earlier test did to it. */
    static synchronized PackagedSystem running() {
        if (shared == null) {
            shared = new PackagedSystem(emptied(TARGET.resolve("packaged-system")));
            Runtime.getRuntime().addShutdownHook(new Thread(PackagedSystem::close));
        }
        shared.mend();
        return shared;
    }

    /** Makes room for another system. */
    static synchronized void close() {
        if (shared != null) {
            shared.stop();
            shared = null;
        }
    }

    private static Path emptied(Path folder) {
        try {
            Folders.delete(folder);
            return Folders.create(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void mend() {
        if (stack == null || !stack.isAlive() || postmaster().isEmpty()) {
            stopStack();
            startStack();
        }
        if (forum == null || !forum.isAlive() || !forum.spec().equals(forumSpec())) {
            startForum(forumSpec());
        }
        if (training == null || !training.isAlive() || !training.spec().equals(trainingSpec())) {
            startTraining(trainingSpec());
        }
        awaitServices();
    }

    private void stop() {
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> stop(forum)), CompletableFuture.runAsync(() -> stop(training)))
                .join();
        stopStack();
    }

    private void stopStack() {
        if (ownDatabase != null) {
            ownDatabase.close();
            ownDatabase = null;
        }
        if (stack != null) {
            stack.stop();
        }
    }

    private static void stop(ServiceProcess service) {
        if (service != null) {
            service.stop();
        }
    }

    void startStack() {
        stack = StackProcess.start(options);
    }

    /** Kills the broker and the issuer; PostgreSQL loses its master a moment later. */
    void killStack() {
        stack.kill();
    }

    /** The master process of PostgreSQL. */
    Optional<ProcessHandle> postmaster() {
        try {
            return new Cluster(PostgresServer.clusterFolder(options.data())).postmaster();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes PostgreSQL away and leaves the rest of the stack as it is. */
    void stopDatabase() {
        var master = postmaster().orElseThrow();
        Command.signal("INT", master.pid());
        master.onExit().join();
    }

    /** Starts PostgreSQL where it was. */
    void startDatabase() throws IOException {
        var secrets = Secrets.open(options.data().resolve("secrets").resolve("secrets.env"));
        ownDatabase = PostgresServer.start(options.data(), options.binaries(), options.postgresPort(), secrets);
    }

    StackInfo stack() {
        return stack.info();
    }

    ServiceProcess forum() {
        return forum;
    }

    ServiceProcess training() {
        return training;
    }

    ServiceSpec forumSpec() {
        return ServiceSpec.forum(stack()).onPorts(servicePorts.get(0), servicePorts.get(1));
    }

    ServiceSpec trainingSpec() {
        return ServiceSpec.training(stack()).onPorts(servicePorts.get(2), servicePorts.get(3));
    }

    void startForum(ServiceSpec spec) {
        stop(forum);
        forum = ServiceProcess.start(spec);
    }

    void startTraining(ServiceSpec spec) {
        stop(training);
        training = ServiceProcess.start(spec);
    }

    void awaitServices() {
        forum.awaitReady(READY);
        training.awaitReady(READY);
    }

    /** forum-service as the organizers of an institution call it. */
    Forum organizers() {
        var token = Tokens.of(stack()).forInstitutions("organizer", Forum.INSTITUTION);
        return new Forum(Api.at(forum.uri()).as(token));
    }

    /** training-service as its keepers call it. */
    Training keepers() {
        return new Training(Api.at(training.uri()).as(Tokens.of(stack()).token("training-admin")));
    }

    /** What the operators of both services see of the exchange. */
    ExchangeView exchange() {
        var operator = Tokens.of(stack()).token("operator");
        return new ExchangeView(
                Api.at(forum.uri()).as(operator), Api.at(training.uri()).as(operator));
    }
}
