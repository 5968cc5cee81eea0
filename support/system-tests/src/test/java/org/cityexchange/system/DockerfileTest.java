package org.cityexchange.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.system.DeploymentFiles.text;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The images hold the packaged application and run it as nobody in particular. */
class DockerfileTest {

    @ParameterizedTest
    @CsvSource({"forum-service,8081", "training-service,8082"})
    void runsAsANumberedUserOnTheJavaOfTheBuild(String service, String port) {
        var lines = instructions(service);
        assertThat(lines)
                .contains("FROM eclipse-temurin:" + DeploymentFiles.pomProperty("maven.compiler.release") + "-jre")
                .contains("EXPOSE " + port)
                .filteredOn(line -> line.startsWith("USER "))
                .singleElement()
                .asString()
                .matches("USER [1-9][0-9]*:[1-9][0-9]*");
        assertThat(lines.indexOf("EXPOSE " + port)).isGreaterThan(userOf(lines));
        assertThat(lines).noneMatch(line -> line.startsWith("ADD ") || line.contains("--chown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"forum-service", "training-service"})
    void copiesAllOfThePackagedApplicationAndNothingElse(String service) {
        assertThat(instructions(service))
                .filteredOn(line -> line.startsWith("COPY "))
                .containsExactly(
                        "COPY target/quarkus-app/lib/ /app/lib/",
                        "COPY target/quarkus-app/*.jar /app/",
                        "COPY target/quarkus-app/app/ /app/app/",
                        "COPY target/quarkus-app/quarkus/ /app/quarkus/");
        assertThat(text(service + "/src/main/docker/Dockerfile.jvm")).contains("\"-jar\", \"/app/quarkus-run.jar\"");
        assertThat(text(service + "/src/main/docker/Dockerfile.jvm.dockerignore")
                        .lines()
                        .filter(line -> !line.startsWith("#")))
                .containsExactly("*", "!target/quarkus-app");
    }

    private static int userOf(List<String> lines) {
        return lines.indexOf(lines.stream()
                .filter(line -> line.startsWith("USER "))
                .findFirst()
                .orElseThrow());
    }

    private static List<String> instructions(String service) {
        return text(service + "/src/main/docker/Dockerfile.jvm")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }
}
