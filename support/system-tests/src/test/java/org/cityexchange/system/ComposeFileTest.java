package org.cityexchange.system;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.system.DeploymentFiles.names;
import static org.cityexchange.system.DeploymentFiles.text;
import static org.cityexchange.system.DeploymentFiles.texts;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No container engine is needed here: the files are read and held against the services' own configuration. */
class ComposeFileTest {

    private static final Set<String> SERVICES = Set.of("forum-service", "training-service");
    private static final Set<String> INFRASTRUCTURE = Set.of("postgres", "kafka", "topics", "keycloak");

    private static final List<String> CONTRACT = List.of(
            "QUARKUS_HTTP_PORT",
            "QUARKUS_MANAGEMENT_PORT",
            "QUARKUS_DATASOURCE_JDBC_URL",
            "QUARKUS_DATASOURCE_USERNAME",
            "QUARKUS_DATASOURCE_PASSWORD",
            "KAFKA_BOOTSTRAP_SERVERS",
            "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
            "MP_JWT_VERIFY_ISSUER",
            "CITY_EXCHANGE_CURSOR_KEY",
            "CITY_EXCHANGE_PERSON_REF_KEY");

    /** An expression of a properties file that has no default: the program does not start without a value. */
    private static final Pattern REQUIRED_EXPRESSION = Pattern.compile("\\$\\{([^}:]+)}");

    private final Compose compose = Compose.file();
    private final Compose forInfrastructure = Compose.fileForInfrastructure();

    @Test
    void infrastructureIsInBothProfilesAndTheServicesInAllAlone() {
        assertThat(compose.names())
                .containsAll(SERVICES)
                .containsAll(INFRASTRUCTURE)
                .hasSize(6);
        SERVICES.forEach(name -> assertThat(texts(compose.service(name).path("profiles")))
                .as(name)
                .containsExactly("all"));
        INFRASTRUCTURE.forEach(name -> assertThat(texts(compose.service(name).path("profiles")))
                .as(name)
                .containsExactlyInAnyOrder("infra", "all"));
        assertThat(forInfrastructure.names()).isEqualTo(compose.names());
    }

    @Test
    void everythingNeverPublishesDatabaseBrokerOrManagementPorts() {
        assertThat(compose.publishing()).containsExactlyInAnyOrder("forum-service", "training-service", "keycloak");
        assertThat(compose.published())
                .containsExactlyInAnyOrder("127.0.0.1:8081:8081", "127.0.0.1:8082:8082", "127.0.0.1:8080:8080");
        assertThat(compose.services()).noneMatch(service -> service.has("network_mode"));
    }

    @Test
    void infrastructureIsPublishedOnLoopbackAlone() {
        assertThat(forInfrastructure.published()).allMatch(port -> port.matches("127\\.0\\.0\\.1:[0-9]+:[0-9]+"));
        assertThat(forInfrastructure.publishing()).contains("postgres", "kafka");
        assertThat(texts(forInfrastructure.service("postgres").path("ports"))).containsExactly("127.0.0.1:5432:5432");
        var hostListener = forInfrastructure
                .environment("kafka")
                .get("KAFKA_ADVERTISED_LISTENERS")
                .replaceAll(".*HOST://localhost:", "");
        assertThat(texts(forInfrastructure.service("kafka").path("ports")))
                .containsExactly("127.0.0.1:" + hostListener + ":" + hostListener);
    }

    @ParameterizedTest
    @CsvSource({"forum-service,8081,9081", "training-service,8082,9082"})
    void portsAreThoseOfTheServicesThemselves(String name, String http, String management) {
        assertThat(compose.environment(name))
                .containsEntry("QUARKUS_HTTP_PORT", http)
                .containsEntry("QUARKUS_MANAGEMENT_PORT", management);
        assertThat(texts(compose.service(name).path("ports"))).containsExactly("127.0.0.1:" + http + ":" + http);
        assertThat(DeploymentFiles.applicationProperties(name))
                .containsEntry("quarkus.http.port", http)
                .containsEntry("quarkus.management.enabled", "true")
                .containsEntry("quarkus.management.port", management);
    }

    @ParameterizedTest
    @ValueSource(strings = {"forum-service", "training-service"})
    void everyVariableOfTheContractAndOfTheConfigurationIsSet(String name) {
        assertThat(compose.environment(name)).containsKeys(CONTRACT.toArray(String[]::new));
        var properties = DeploymentFiles.applicationProperties(name);
        var needed = properties.values().stream()
                .flatMap(value -> REQUIRED_EXPRESSION.matcher(value).results())
                .map(match -> match.group(1))
                .filter(expression -> !properties.containsKey(expression))
                // the build gives it the name of the module
                .filter(expression -> !expression.equals("quarkus.application.name"))
                .map(expression -> expression.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"))
                .collect(toSet());
        assertThat(compose.environment(name)).containsKeys(needed.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"forum-service", "training-service"})
    void noVariableOfOursIsSetThatNobodyReads(String name) {
        var configuration =
                String.join("\n", DeploymentFiles.applicationProperties(name).values());
        assertThat(compose.environment(name).keySet())
                .filteredOn(variable -> variable.startsWith("CITY_EXCHANGE_"))
                .allMatch(configuration::contains);
    }

    @Test
    void everySecretIsRequiredDocumentedAndWithoutADefault() {
        var documented = new TreeMap<String, String>();
        Pattern.compile("(?m)^#?([A-Z_]+)=(.*)$")
                .matcher(text("deploy/example.env"))
                .results()
                .forEach(match -> documented.put(match.group(1), match.group(2)));
        var variables = DeploymentFiles.variables();
        assertThat(documented).containsOnlyKeys(variables.keySet());
        variables.forEach((name, kind) -> {
            if (name.matches(".*(PASSWORD|KEY|SECRET|TOKEN)")) {
                assertThat(kind).as(name).isEqualTo("?");
                assertThat(documented.get(name)).as(name).isEmpty();
            }
        });
        assertThat(compose.names())
                .allSatisfy(name -> compose.environment(name).forEach((variable, value) -> {
                    if (variable.matches(".*(PASSWORD|_KEY|SECRET|TOKEN)")) {
                        assertThat(value).as(name + " " + variable).matches("<value of [A-Z_]+>");
                    }
                }));
        assertThat(text(".gitignore").lines()).contains(".env");
    }

    @ParameterizedTest
    @ValueSource(strings = {"forum-service", "training-service"})
    void servicesMayWriteNothingButTmpAndGainNoPrivileges(String name) {
        var service = compose.service(name);
        assertThat(service.path("read_only").asBoolean()).isTrue();
        assertThat(texts(service.path("tmpfs"))).hasSize(1).allMatch(mount -> mount.startsWith("/tmp"));
        assertThat(texts(service.path("cap_drop"))).containsExactly("ALL");
        assertThat(texts(service.path("security_opt"))).containsExactly("no-new-privileges:true");
        assertThat(service.has("privileged") || service.has("volumes") || service.has("user"))
                .isFalse();
        assertThat(service.at("/healthcheck/test").toString()).contains("$$QUARKUS_MANAGEMENT_PORT", "/q/health/ready");
    }

    @Test
    void whatIsReferredToExists() {
        var root = DeploymentFiles.ROOT;
        var volumes = names(compose.model().path("volumes"));
        compose.services().forEach(service -> {
            assertThat(compose.names()).containsAll(names(service.path("depends_on")));
            texts(service.path("volumes"))
                    .map(volume -> volume.split(":", 2)[0])
                    .forEach(source -> {
                        if (source.startsWith("./")) {
                            assertThat(root.resolve(source)).exists();
                        } else {
                            assertThat(volumes).contains(source);
                        }
                    });
            assertThat(service.has("image")).isTrue();
            assertThat(service.at("/healthcheck/test").isEmpty())
                    .isEqualTo(service.path("restart").asText().equals("no"));
        });
        SERVICES.forEach(name -> assertThat(root.resolve(Path.of(
                        compose.service(name).at("/build/context").asText(),
                        compose.service(name).at("/build/dockerfile").asText())))
                .isRegularFile());
    }
}
