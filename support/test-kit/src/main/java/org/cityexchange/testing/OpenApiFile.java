package org.cityexchange.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The committed contract of a service, beside what the running service says of itself. */
public final class OpenApiFile {

    private static final String UPDATE = "openapi.update";

    private OpenApiFile() {}

    /** Where the contract of that service is, seen from a module beside {@code docs}. */
    public static Path of(String service) {
        return Path.of("..", "docs", "api", service + ".openapi.yaml");
    }

    /** Asserts that the file says what the running service says; with {@code -Dopenapi.update} it is written anew. */
    public static void assertIsWhatRuns(String service) throws IOException {
        var present = given().get("/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var committed = of(service);
        if (System.getProperty(UPDATE) != null) {
            Files.createDirectories(committed.getParent());
            Files.writeString(committed, present);
        }
        assertThat(committed)
                .as("the contract has changed; -D%s=true writes it anew", UPDATE)
                .hasContent(present);
    }
}
