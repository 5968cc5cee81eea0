package org.cityexchange.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.cityexchange.contracts.Topic;
import org.cityexchange.stack.postgres.Database;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the stack of the tests, and so every local stack, looks like from outside. */
@Timeout(60)
class SharedStackTest {
    private static StackInfo stack;

    @BeforeAll
    static void connect() {
        stack = SharedStack.connect();
    }

    @Test
    void everybodyWhoAsksGetsTheSameStack() {
        assertThat(SharedStack.connect()).isEqualTo(stack);
        assertThat(stack.pid()).isNotEqualTo(ProcessHandle.current().pid());
    }

    @Test
    void committedMeansOnTheDisk() throws SQLException {
        assertThat(query(stack.forum(), "show fsync")).isEqualTo("on");
        assertThat(query(stack.forum(), "show synchronous_commit")).isEqualTo("on");
        assertThat(query(stack.forum(), "show full_page_writes")).isEqualTo("on");
    }

    @Test
    void theDatabaseServesThisMachineOnly() throws SQLException {
        assertThat(query(stack.forum(), "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(query(stack.forum(), "show max_connections")).isEqualTo("200");
    }

    @Test
    void thePasswordIsAskedFor() {
        Database wrong = new Database(stack.forum().jdbcUrl(), "forum", "wrong");
        assertThatThrownBy(() -> query(wrong, "select 1")).hasMessageContaining("password authentication failed");
    }

    @Test
    void noServiceCanOpenTheDatabaseOfTheOther() {
        Database foreign = new Database(
                stack.forum().jdbcUrl(),
                stack.training().user(),
                stack.training().password());
        assertThatThrownBy(() -> query(foreign, "select 1")).hasMessageContaining("permission denied for database");
    }

    @Test
    void theOwnerOfADatabaseCreatesTheExtensionsWeNeed() throws SQLException {
        for (String extension : List.of("btree_gist", "pg_trgm", "unaccent")) {
            execute(stack.kit(), "create extension if not exists " + extension);
        }
        assertThat(query(stack.kit(), "select unaccent('Córdoba')")).isEqualTo("Cordoba");
    }

    @Test
    void hangulSyllablesAreLettersWhateverTheLanguageOfTheMachine() throws SQLException {
        execute(stack.kit(), "create extension if not exists pg_trgm");
        assertThat(query(stack.kit(), "select cardinality(show_trgm('서울특별시'))")).isEqualTo("6");
        assertThat(query(stack.kit(), "select lower('ÀÉ')")).isEqualTo("àé");
    }

    @Test
    void everyTopicOfTheContractIsThereWithItsSettings() throws Exception {
        try (Admin admin = admin()) {
            Set<String> names = Stream.of(Topic.values()).map(Topic::wireName).collect(Collectors.toSet());
            Map<String, TopicDescription> topics =
                    admin.describeTopics(names).allTopicNames().get();
            Map<ConfigResource, Config> settings = admin.describeConfigs(
                            names.stream().map(SharedStackTest::resource).toList())
                    .all()
                    .get();
            for (Topic topic : Topic.values()) {
                assertThat(topics.get(topic.wireName()).partitions()).hasSize(topic.partitions());
                Config config = settings.get(resource(topic.wireName()));
                topic.settings()
                        .forEach((name, value) ->
                                assertThat(config.get(name).value()).isEqualTo(value));
            }
        }
    }

    @Test
    void noTopicComesIntoBeingByItself() throws Exception {
        try (Admin admin = admin()) {
            ConfigResource broker = new ConfigResource(ConfigResource.Type.BROKER, "1");
            Config config = admin.describeConfigs(List.of(broker)).all().get().get(broker);
            assertThat(config.get("auto.create.topics.enable").value()).isEqualTo("false");
        }
    }

    @Test
    void secretsAreForTheirOwnerOnly() throws Exception {
        try (Stream<Path> files = Files.list(stack.issuerKeyFile().getParent())) {
            assertThat(files.toList()).hasSize(2).allSatisfy(SharedStackTest::isForItsOwnerOnly);
        }
        // The announcement of the stack holds them as well.
        isForItsOwnerOnly(stack.data().resolve("stack.out"));
    }

    @Test
    void theKeysOfTheServicesHaveTheFormTheyExpect() {
        assertThat(Base64.getDecoder().decode(stack.cursorKey())).hasSize(32);
        assertThat(stack.personRefKey()).startsWith("1:");
        assertThat(Base64.getDecoder().decode(stack.personRefKey().substring(2)))
                .hasSize(32);
        assertThatCode(() -> KeyFactory.getInstance("RSA")
                        .generatePrivate(
                                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(stack.signingKey()))))
                .doesNotThrowAnyException();
        assertThat(stack.dataKeys()).startsWith("1:");
        assertThat(Base64.getDecoder().decode(stack.dataKeys().substring(2))).hasSize(32);
    }

    @Test
    void noSecretIsInWhatALogWouldShow() {
        assertThat(stack.toString())
                .doesNotContain(
                        stack.cursorKey(),
                        stack.personRefKey(),
                        stack.signingKey(),
                        stack.dataKeys(),
                        stack.forum().password());
    }

    private static void isForItsOwnerOnly(Path file) {
        try {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()));
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
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
