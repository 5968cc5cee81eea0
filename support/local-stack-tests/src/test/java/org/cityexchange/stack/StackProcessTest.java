package org.cityexchange.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.cityexchange.stack.postgres.Cluster;
import org.cityexchange.stack.postgres.Database;
import org.cityexchange.stack.postgres.PostgresServer;
import org.cityexchange.stack.process.StackException;
import org.cityexchange.stack.process.Tether;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A stack of its own for what would harm the shared one. */
@Timeout(60)
class StackProcessTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @Test
    void anOrphanedDatabaseIsRecoveredWithAllThatWasCommitted() throws Exception {
        StackProcess killed = StackProcess.start(options());
        execute(killed.info().kit(), "create table promise(text text)");
        execute(killed.info().kit(), "insert into promise values ('kept')");
        ProcessHandle orphan = killWithoutTether(killed);
        assertThat(orphan.isAlive()).isTrue();

        StackProcess second = StackProcess.start(options());
        assertThat(orphan.isAlive()).isFalse();
        assertThat(query(second.info().kit(), "select text from promise")).isEqualTo("kept");
        assertThat(second.info().cursorKey()).isEqualTo(killed.info().cursorKey());

        // With its tether the database follows a killed stack by itself.
        ProcessHandle database = postmaster().orElseThrow();
        second.kill();
        await().atMost(PATIENCE).until(() -> !database.isAlive());
    }

    @Test
    void aNoteOfAProcessThatIsSomethingElseTodayHarmsNobody() throws IOException {
        Path cluster = Files.createDirectories(PostgresServer.clusterFolder(folder));
        Path note = Files.writeString(
                cluster.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + cluster + "\n");

        new Cluster(cluster).stopOrphan();

        assertThat(note).doesNotExist();
    }

    @Test
    void aPortInUseIsOneSentenceAndNothingRuns() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> StackProcess.start(options().onPorts(0, port, 0, 0)))
                    .isInstanceOf(StackException.class)
                    .hasMessage("Port " + port + " (Kafka) is in use by another program: end that program or choose"
                            + " another port with --kafka-port.");
        }
        assertThat(postmaster()).isEmpty();
    }

    private StackOptions options() {
        return StackOptions.in(folder)
                .onFreePorts()
                .withBinaries(ProjectFolder.find().resolve("support/local-stack/target/postgres-binaries"));
    }

    /** As when the whole group of processes but the database is killed. */
    private ProcessHandle killWithoutTether(StackProcess stack) throws IOException {
        stack.handle()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains(Tether.NAME))
                .forEach(ProcessHandle::destroyForcibly);
        stack.kill();
        return postmaster().orElseThrow();
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        return new Cluster(PostgresServer.clusterFolder(folder)).postmaster();
    }

    private static String query(Database database, String sql) throws SQLException {
        try (Connection connection = connection(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = connection(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connection(Database database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
