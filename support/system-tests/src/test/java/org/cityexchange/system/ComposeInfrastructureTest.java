package org.cityexchange.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.system.DeploymentFiles.text;
import static org.cityexchange.system.DeploymentFiles.texts;

import java.util.Arrays;
import java.util.stream.Stream;
import org.cityexchange.contracts.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database and the broker in containers are what the services were tested with. */
class ComposeInfrastructureTest {

    private final Compose compose = Compose.file();

    @ParameterizedTest
    @ValueSource(strings = {"forum", "training"})
    void eachServiceHasADatabaseAndARoleOfItsOwn(String name) {
        var environment = compose.environment(name + "-service");
        assertThat(environment)
                .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://postgres:5432/" + name)
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", name);
        assertDatabase(name, environment.get("QUARKUS_DATASOURCE_PASSWORD"));
    }

    @Test
    void keycloakHasADatabaseAndARoleOfItsOwn() {
        assertThat(compose.environment("keycloak"))
                .containsEntry("KC_DB_URL", "jdbc:postgresql://postgres:5432/keycloak")
                .containsEntry("KC_DB_USERNAME", "keycloak");
        assertDatabase("keycloak", compose.environment("keycloak").get("KC_DB_PASSWORD"));
    }

    @Test
    void postgresIsTheVersionTheTestsRunOnAndKeepsItsData() {
        assertThat(compose.service("postgres").path("image").asText() + ".0")
                .isEqualTo("postgres:" + DeploymentFiles.pomProperty("postgres-binaries.version"));
        assertThat(texts(compose.service("postgres").path("volumes"))).contains("postgres-data:/var/lib/postgresql");
    }

    @Test
    void theBrokerIsTheVersionTheTestsRunOnAndCreatesNoTopicByItself() {
        assertThat(compose.service("kafka").path("image").asText())
                .isEqualTo("apache/kafka:" + DeploymentFiles.pomProperty("kafka.version"))
                .isEqualTo(compose.service("topics").path("image").asText());
        assertThat(compose.environment("kafka"))
                .containsEntry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .containsEntry("KAFKA_ADVERTISED_LISTENERS", "INTERNAL://kafka:9092");
        assertThat(Stream.of("topics", "forum-service", "training-service").map(compose::environment))
                .allSatisfy(
                        environment -> assertThat(environment).containsEntry("KAFKA_BOOTSTRAP_SERVERS", "kafka:9092"));
        assertThat(texts(compose.service("kafka").path("volumes")))
                .containsExactly("kafka-data:" + compose.environment("kafka").get("KAFKA_LOG_DIRS"));
    }

    @Test
    void theTopicsAreCreatedAsTheCatalogueSays() {
        var listed = text("deploy/kafka/topics")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Arrays.asList(line.split("\\s+", -1)))
                .toList();
        assertThat(listed).hasSameSizeAs(Topic.values()).allSatisfy(line -> {
            var topic = Topic.named(line.get(0)).orElseThrow();
            assertThat(line.get(1)).isEqualTo(String.valueOf(topic.partitions()));
            assertThat(line.subList(2, line.size()))
                    .containsExactlyInAnyOrderElementsOf(topic.settings().entrySet().stream()
                            .map(setting -> setting.getKey() + "=" + setting.getValue())
                            .toList());
        });
        assertThat(listed.stream().map(line -> line.get(0))).doesNotHaveDuplicates();
        assertThat(texts(compose.service("topics").path("entrypoint"))).contains("/deploy/create-topics.sh");
    }

    private void assertDatabase(String name, String password) {
        var variable = password.replaceAll("<value of (.*)>", "$1");
        assertThat(compose.environment("postgres")).containsEntry(variable, password);
        assertThat(text("deploy/postgres/databases.sql"))
                .contains("\\getenv " + name + "_password " + variable + "\n")
                .contains("create role " + name + " login password :'" + name + "_password';")
                .contains("create database " + name + " owner " + name + ";")
                .contains("revoke all on database " + name + " from public;");
    }
}
