package org.cityexchange.stack;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cityexchange.stack.postgres.Database;
import org.cityexchange.stack.process.Ports;

/**
 * How to run one of the services as it was packaged.
 *
 * @param name of its module
 * @param jar its {@code quarkus-run.jar}, in whose folder it runs
 * @param database its own one
 * @param stack the rest of what it talks to
 * @param port of its API; 0 takes a free one
 * @param managementPort of health and metrics; 0 takes a free one
 * @param log the file its output is appended to
 * @param extra environment beyond the usual one, or instead of it
 * @param jvm how its JVM runs
 */
public record ServiceSpec(
        String name,
        Path jar,
        Database database,
        StackInfo stack,
        int port,
        int managementPort,
        Path log,
        Map<String, String> extra,
        List<String> jvm) {

    /** The heap begins small: on a machine with much memory it would have all of its 256 MB from the start, needed or not. */
    private static final List<String> SMALL = List.of("-Xms128m", "-Xmx256m", "-XX:+UseSerialGC");

    /** Keeps its own copy of the environment. */
    public ServiceSpec {
        extra = Map.copyOf(extra);
        jvm = List.copyOf(jvm);
    }

    /** In a small JVM that is soon ready. */
    public ServiceSpec(
            String name,
            Path jar,
            Database database,
            StackInfo stack,
            int port,
            int managementPort,
            Path log,
            Map<String, String> extra) {
        this(name, jar, database, stack, port, managementPort, log, extra, soonReady());
    }

    /** Twice as soon ready on two cores; the last word in speed is not what is tried here. */
    private static List<String> soonReady() {
        return Stream.concat(SMALL.stream(), Stream.of("-XX:TieredStopAtLevel=1"))
                .toList();
    }

    /** The same as it runs where it is to be fast: no sooner ready, and no larger. */
    public ServiceSpec fast() {
        return new ServiceSpec(name, jar, database, stack, port, managementPort, log, extra, SMALL);
    }

    /** forum-service of this project on free ports. */
    public static ServiceSpec forum(StackInfo stack) {
        return packaged("forum-service", stack.forum(), stack);
    }

    /** training-service of this project on free ports. */
    public static ServiceSpec training(StackInfo stack) {
        return packaged("training-service", stack.training(), stack);
    }

    private static ServiceSpec packaged(String name, Database database, StackInfo stack) {
        Path jar = ProjectFolder.find().resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
        Path log = stack.data().resolve("logs").resolve(name + ".log");
        return new ServiceSpec(name, jar, database, stack, 0, 0, log, Map.of());
    }

    /** The same on those ports. */
    public ServiceSpec onPorts(int api, int management) {
        return new ServiceSpec(name, jar, database, stack, api, management, log, extra, jvm);
    }

    /** The same with one more option of the JVM. */
    ServiceSpec withOption(String option) {
        List<String> more = Stream.concat(jvm.stream(), Stream.of(option)).toList();
        return new ServiceSpec(name, jar, database, stack, port, managementPort, log, extra, more);
    }

    /** The same with that setting, which replaces one of the usual name. */
    public ServiceSpec with(String variable, String value) {
        Map<String, String> more = new LinkedHashMap<>(extra);
        more.put(variable, value);
        return new ServiceSpec(name, jar, database, stack, port, managementPort, log, more, jvm);
    }

    /** The same with a free port in the place of every 0. */
    ServiceSpec withPortsChosen() {
        Iterator<Integer> free = Ports.free(2).iterator();
        return onPorts(port == 0 ? free.next() : port, managementPort == 0 ? free.next() : managementPort);
    }

    Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        // one pool of memory for each thread beside the heap, as glibc has it, is worth tens of megabytes
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.user());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", stack.bootstrapServers());
        environment.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", stack.jwks().toString());
        environment.put("MP_JWT_VERIFY_ISSUER", stack.issuer().toString());
        environment.put("CITY_EXCHANGE_CURSOR_KEY", stack.cursorKey());
        environment.put("CITY_EXCHANGE_PERSON_REF_KEY", stack.personRefKey());
        environment.put("CITY_EXCHANGE_SIGNING_KEY", stack.signingKey());
        environment.put("CITY_EXCHANGE_DATA_KEYS", stack.dataKeys());
        environment.put("CITY_EXCHANGE_PUBLIC_URL", "http://localhost:" + port);
        environment.put("CITY_EXCHANGE_MAIL_FOLDER", stack.mailbox().toString());
        environment.putAll(extra);
        return environment;
    }
}
