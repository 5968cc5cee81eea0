package org.cityexchange.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.cityexchange.stack.postgres.Database;
import org.cityexchange.stack.process.Ports;
import org.cityexchange.stack.process.StackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ServiceProcessTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @Test
    void aServiceRunsWithItsDatabaseAndLogsIntoItsFile() throws IOException {
        try (ServiceProcess service = ServiceProcess.start(spec()).awaitReady(PATIENCE)) {
            assertThat(answer(service.uri())).isEqualTo("jdbc:postgresql://127.0.0.1:1/forum");
            assertThat(Files.readString(service.spec().log())).contains("listening");
        }
    }

    @Test
    void nothingIsLeftOfAServiceThatWasStopped() throws IOException {
        ServiceProcess service = ServiceProcess.start(spec()).awaitReady(PATIENCE);
        service.stop();

        assertThat(service.isAlive()).isFalse();
        assertThat(Ports.isTaken(service.spec().port())).isFalse();
        await().until(() -> ProcessHandle.current()
                .children()
                .noneMatch(child -> child.info()
                        .commandLine()
                        .orElse("")
                        .contains(" " + service.handle().pid())));
    }

    @Test
    void aKilledServiceStartsAgainOnTheSamePorts() throws IOException {
        ServiceProcess first = ServiceProcess.start(spec()).awaitReady(PATIENCE);
        first.kill();
        assertThat(first.isAlive()).isFalse();

        try (ServiceProcess second = ServiceProcess.start(first.spec()).awaitReady(PATIENCE)) {
            assertThat(second.uri()).isEqualTo(first.uri());
        }
    }

    @Test
    void aFrozenServiceAnswersAgainWhenItIsWokenAndCanBeStoppedFrozen() throws IOException {
        ServiceProcess service = ServiceProcess.start(spec()).awaitReady(PATIENCE);
        service.pause();
        assertThat(service.isReady()).isFalse();
        service.resume();
        assertThat(service.isReady()).isTrue();

        service.pause();
        service.stop();
        assertThat(service.isAlive()).isFalse();
    }

    @Test
    void theClassesThatAStartOfItsOwnHasKeptAreUsedByTheNextOne() throws IOException {
        ServiceSpec spec = spec();
        ClassArchive archive = new ClassArchive(spec);
        assertThat(archive.isThere()).isFalse();
        archive.write("/");
        assertThat(archive.isThere()).isTrue();

        // another JVM's archive is passed over; that this one is not shows in what the JVM tells of it
        ServiceSpec telling = spec.withOption("-Xlog:class+load");
        try (ServiceProcess service = ServiceProcess.start(telling).awaitReady(PATIENCE)) {
            assertThat(Files.readString(service.spec().log()))
                    .contains(StandInService.class.getName() + " source: shared objects file (top)");
        }
    }

    @Test
    void keepingClassesThatIsBrokenOffLeavesNothing() throws IOException {
        ClassArchive archive = new ClassArchive(spec());
        archive.end();
        assertThatThrownBy(() -> archive.write("/")).isInstanceOf(StackException.class);
        assertThat(archive.isThere()).isFalse();

        ClassArchive failing = new ClassArchive(spec().with("STAND_IN_FAILS", "yes"));
        assertThatThrownBy(() -> failing.write("/")).isInstanceOf(StackException.class);
        assertThat(failing.isThere()).isFalse();
    }

    @Test
    void aServiceThatEndsWhileItStartsIsToldAtOnce() throws IOException {
        ServiceProcess service = ServiceProcess.start(spec().with("STAND_IN_FAILS", "yes"));

        assertThatThrownBy(() -> service.awaitReady(PATIENCE))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("forum-service ended while it was starting");
        assertThat(Files.readString(service.spec().log())).contains("This one fails.");
    }

    @Test
    void aServiceThatWasNotBuiltIsNamed() {
        ServiceSpec missing = new ServiceSpec(
                "forum-service", folder.resolve("none.jar"), database(), stack(), 0, 0, log(), Map.of());

        assertThatThrownBy(() -> ServiceProcess.start(missing)).hasMessageContaining("forum-service is not built");
    }

    private ServiceSpec spec() throws IOException {
        Path jar = StandInService.packageAs("forum-service", folder);
        return new ServiceSpec("forum-service", jar, database(), stack(), 0, 0, log(), Map.of());
    }

    private Path log() {
        return folder.resolve("logs/forum-service.log");
    }

    private static Database database() {
        return new Database("jdbc:postgresql://127.0.0.1:1/forum", "forum", "secret");
    }

    private StackInfo stack() {
        URI issuer = URI.create("http://127.0.0.1:2");
        return new StackInfo(
                0,
                folder,
                database(),
                database(),
                database(),
                "127.0.0.1:3",
                issuer,
                folder,
                "cursor",
                "1:person",
                "1:data",
                "signing");
    }

    private static String answer(URI uri) throws IOException {
        try (var body = uri.toURL().openStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
