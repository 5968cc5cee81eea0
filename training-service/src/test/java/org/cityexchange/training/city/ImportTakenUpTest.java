package org.cityexchange.training.city;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.newCode;
import static org.cityexchange.training.Api.ordered;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.training.TrainingTest;
import org.junit.jupiter.api.Test;

/** Imports whose process has died, or that somebody else is doing. */
@TrainingTest
class ImportTakenUpTest {

    @Inject
    DataSource database;

    private static byte[] file(String code) {
        return ("code,nameEn,country,kind\n" + code + ",Taken up,VN,CITY\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void awaitCompleted(String job) {
        await().atMost(Duration.ofSeconds(30)).until(() -> status(job), equalTo("COMPLETED"));
        admin().get("/v1/jobs/{id}", job).then().body(json("result.inserted", equalTo(1)));
    }

    private static String status(String job) {
        return admin().get("/v1/jobs/{id}", job).as(JsonBody.class).at("status");
    }

    /** What a process that was killed in the middle of an import leaves behind: its transaction never was. */
    private String leftRunning(byte[] file) throws SQLException {
        var id = UUID.randomUUID();
        try (var connection = database.getConnection();
                var job = connection.prepareStatement("""
                        with job as (
                            insert into import_job (id, version, type, dry_run, mode, on_error, provenance, created_by,
                                status, attempts, rows_done, rows_total, errors, errors_total, created_at, started_at)
                            values (?, 1, 'CITIES', false, 'INSERT', 'ABORT', 'IMPORTED', 'somebody',
                                'RUNNING', 1, 1, 1, '[]', 0, now(), now())
                            returning id)
                        insert into import_file (job_id, content) select id, ? from job
                        """)) {
            job.setObject(1, id);
            job.setBytes(2, file);
            job.executeUpdate();
        }
        return id.toString();
    }

    @Test
    void whatAKilledProcessLeftRunningIsTakenUpAgain() throws SQLException {
        var code = newCode("killed");
        var job = leftRunning(file(code));
        awaitCompleted(job);
        given().get("/v1/cities/{code}", code).then().statusCode(200).body(json("revision", equalTo(1)));
        try (var connection = database.getConnection();
                var files = connection.prepareStatement("select count(*) from import_file where job_id = ?")) {
            files.setObject(1, UUID.fromString(job));
            try (var count = files.executeQuery()) {
                count.next();
                assertThat(count.getInt(1)).as("the file is forgotten").isZero();
            }
        }
    }

    @Test
    void anImportWaitsWhileAnotherReplicaHasTheTurn() throws SQLException {
        var code = newCode("turn");
        String job;
        try (var other = database.getConnection()) {
            other.setAutoCommit(false);
            try (var turn = other.prepareStatement("select pg_advisory_xact_lock(4730291118540021)")) {
                turn.executeQuery().close();
            }
            job = ordered(file(code), Map.of("type", "CITIES"));
            await().during(Duration.ofSeconds(1))
                    .atMost(Duration.ofSeconds(3))
                    .until(() -> status(job), equalTo("QUEUED"));
            other.rollback();
        }
        awaitCompleted(job);
    }
}
