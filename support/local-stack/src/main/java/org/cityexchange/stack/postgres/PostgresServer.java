package org.cityexchange.stack.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.cityexchange.stack.process.Command;
import org.cityexchange.stack.process.Deadline;
import org.cityexchange.stack.process.Folders;
import org.cityexchange.stack.process.Secrets;
import org.cityexchange.stack.process.StackException;
import org.cityexchange.stack.process.Tether;

/** One PostgreSQL server on the loopback address; it ends with this JVM. */
public final class PostgresServer implements AutoCloseable {
    private static final String SUPERUSER = "postgres";
    private static final Duration RECOVERY = Duration.ofSeconds(30);
    private static final Duration STOP = Duration.ofSeconds(4);

    private final Cluster cluster;
    private final int port;
    private final ProcessHandle postmaster;
    private final Tether tether;

    private PostgresServer(Cluster cluster, int port, ProcessHandle postmaster) {
        this.cluster = cluster;
        this.port = port;
        this.postmaster = postmaster;
        this.tether = Tether.tie(postmaster.pid(), "INT");
    }

    /** Where the files of the server are inside the data of a stack. */
    public static Path clusterFolder(Path data) {
        return data.resolve("postgres");
    }

    /**
     * Starts the server.
     *
     * @param data the folder of the stack; no server may work in it (see {@link Cluster#stopOrphan()})
     * @param port a free one
     */
    public static PostgresServer start(Path data, Path binariesFolder, int port, Secrets secrets) throws IOException {
        Cluster cluster = new Cluster(clusterFolder(data));
        PostgresBinaries binaries = PostgresBinaries.in(binariesFolder);
        if (!cluster.exists()) {
            initialize(binaries, cluster.folder(), secrets.databasePassword(SUPERUSER));
        }
        Path log = Files.createDirectories(data.resolve("logs")).resolve("postgres.log");
        launch(binaries, cluster, port, log);
        ProcessHandle postmaster = cluster.postmaster()
                .orElseThrow(() -> new StackException("PostgreSQL ended right after its start; see " + log + "."));
        return new PostgresServer(cluster, port, postmaster);
    }

    private static void initialize(PostgresBinaries binaries, Path folder, String password) throws IOException {
        // In a draft folder, because one that initdb left half done looks like a complete one.
        Path draft = folder.resolveSibling(folder.getFileName() + ".new");
        Folders.delete(draft);
        Path passwordFile = folder.resolveSibling("postgres.password");
        Folders.writeSecret(passwordFile, password);
        try {
            Command.Result result = binaries.run(
                    "initdb",
                    List.of(
                            "--pgdata=" + draft,
                            "--username=" + SUPERUSER,
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8"));
            if (!result.succeeded()) {
                throw new StackException("PostgreSQL could not make its files: " + Cause.in(result.output()) + ".");
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** After a {@code kill -9} the parts of the old server may hold its memory for a while: hence several attempts. */
    private static void launch(PostgresBinaries binaries, Cluster cluster, int port, Path log) {
        Deadline deadline = Deadline.in(RECOVERY);
        Command.Result result;
        do {
            result = binaries.run(
                    "pg_ctl",
                    List.of(
                            "start",
                            "--wait",
                            "--timeout=60",
                            "--silent",
                            "--pgdata=" + cluster.folder(),
                            "--log=" + log,
                            "--options=" + settings(port)));
        } while (!result.succeeded() && deadline.pause());
        if (!result.succeeded()) {
            throw new StackException("PostgreSQL did not start: " + Cause.inLog(log) + "; see " + log + ".");
        }
    }

    private static String settings(int port) {
        return "-p " + port
                + " -c listen_addresses=127.0.0.1"
                + " -c unix_socket_directories="
                + " -c max_connections=200"
                // the passwords are random: hashing them often would only make each connection slower
                + " -c scram_iterations=1"
                + " -c fsync=on"
                + " -c synchronous_commit=on";
    }

    /** Makes the database and the user who owns it, both of that name, unless they are there. */
    public Database database(String name, Secrets secrets) throws IOException {
        String password = secrets.databasePassword(name);
        new DatabaseSetup(url(SUPERUSER), SUPERUSER, secrets.databasePassword(SUPERUSER)).ensure(name, password);
        return new Database(url(name), name, password);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Ends the server: open transactions are rolled back, everything committed is on the disk. */
    @Override
    public void close() {
        cluster.stop(postmaster, STOP);
        tether.close();
    }
}
