package org.cityexchange.testing;

import static java.util.Map.entry;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.cityexchange.stack.SharedStack;
import org.cityexchange.stack.StackInfo;
import org.cityexchange.stack.postgres.Database;

/**
 * Lets a {@code @QuarkusTest} run on the stack that all tests of a build share: a real PostgreSQL, a real Kafka broker
 * and the token issuer. The init argument {@code database} says whose database it gets: {@code forum}, {@code training}
 * or {@code kit}.
 */
public class StackResource implements QuarkusTestResourceLifecycleManager {

    /** The name of the init argument. */
    public static final String DATABASE = "database";

    private String database = "kit";

    @Override
    public void init(Map<String, String> initArgs) {
        database = initArgs.getOrDefault(DATABASE, database);
    }

    @Override
    public Map<String, String> start() {
        var stack = SharedStack.connect();
        var chosen = chosen(stack);
        return Map.ofEntries(
                entry("quarkus.datasource.jdbc.url", chosen.jdbcUrl()),
                entry("quarkus.datasource.username", chosen.user()),
                entry("quarkus.datasource.password", chosen.password()),
                // No test of a module takes the power away from the database, so none needs to wait for its disk.
                entry("quarkus.datasource.jdbc.additional-jdbc-properties.options", "-c synchronous_commit=off"),
                entry("kafka.bootstrap.servers", stack.bootstrapServers()),
                entry("mp.jwt.verify.publickey.location", stack.jwks().toString()),
                entry("mp.jwt.verify.issuer", stack.issuer().toString()),
                entry("city-exchange.secrets.cursor-key", stack.cursorKey()),
                entry("city-exchange.secrets.person-ref-key", stack.personRefKey()),
                entry("city-exchange.enrolment.data-keys", stack.dataKeys()),
                entry("city-exchange.credentials.data-keys", stack.dataKeys()),
                entry("city-exchange.credentials.signing-key", stack.signingKey()));
    }

    private Database chosen(StackInfo stack) {
        return switch (database) {
            case "forum" -> stack.forum();
            case "training" -> stack.training();
            case "kit" -> stack.kit();
            default -> throw new IllegalArgumentException("No such database: " + database);
        };
    }

    /** Nothing: the stack ends with the build. */
    @Override
    public void stop() {}
}
