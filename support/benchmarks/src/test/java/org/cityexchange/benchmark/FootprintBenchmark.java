package org.cityexchange.benchmark;

import static org.cityexchange.benchmark.Report.Must.AT_MOST;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.cityexchange.stack.ClassArchive;
import org.cityexchange.stack.ServiceProcess;
import org.cityexchange.stack.ServiceSpec;
import org.junit.jupiter.api.Test;

/** How soon the services answer, and what they take when nobody asks anything; as every local start runs them. */
class FootprintBenchmark {

    private static final Duration IDLE = Duration.ofSeconds(Boolean.getBoolean("bench.quick") ? 2 : 20);
    private static final double TICKS_A_SECOND = 100;

    @Test
    void startingAndIdling() throws Exception {
        try (var bench = Bench.forum();
                var training = bench.also(ServiceSpec::training)) {
            var forum = bench.service();
            Report.figure("idle forum-service", 100 * idle(forum), AT_MOST, 2, "% of a core");
            Report.figure("idle training-service", 100 * idle(training), AT_MOST, 2, "% of a core");
            // further instances: the first ones made the tables, and after them the classes were kept
            new ClassArchive(forum.spec()).write("/v1/events");
            new ClassArchive(training.spec()).write("/v1/cities");
            Report.figure("first 200 of forum-service", first200(forum, "/v1/events"), AT_MOST, 5, "s");
            Report.figure("first 200 of training-service", first200(training, "/v1/cities"), AT_MOST, 5, "s");
        }
    }

    private static double first200(ServiceProcess like, String path) throws Exception {
        var spec = like.spec().onPorts(0, 0);
        var begun = System.nanoTime();
        try (var service = ServiceProcess.start(spec)) {
            while (status(service.uri().resolve(path)) != 200) {
                Thread.sleep(10);
            }
            return (System.nanoTime() - begun) / 1e9;
        }
    }

    private static int status(URI uri) {
        try {
            var connection = (HttpURLConnection) uri.toURL().openConnection();
            try {
                return connection.getResponseCode();
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return -1; // nobody listens yet
        }
    }

    /** The part of a core that a service takes when it has nothing to do. */
    private static double idle(ServiceProcess service) throws Exception {
        Thread.sleep(IDLE.toMillis());
        var before = ticks(service);
        Thread.sleep(IDLE.toMillis());
        return (ticks(service) - before) / TICKS_A_SECOND / IDLE.toSeconds();
    }

    private static double ticks(ServiceProcess service) throws IOException {
        var stat =
                Files.readString(Path.of("/proc", Long.toString(service.handle().pid()), "stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]);
    }
}
