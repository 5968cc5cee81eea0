package org.cityexchange.training.certificate;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.as;
import static org.cityexchange.training.Api.createCity;
import static org.cityexchange.training.Api.imported;
import static org.cityexchange.training.Api.newCode;
import static org.cityexchange.training.course.Catalogue.newRunThatIs;
import static org.cityexchange.training.course.Catalogue.patch;
import static org.cityexchange.training.course.Catalogue.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Year;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.Parallel;
import org.cityexchange.training.TrainingTest;
import org.cityexchange.training.completion.Taught;
import org.cityexchange.training.completion.Taught.Person;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

@TrainingTest
class CertificateApiTest {

    private static final Map<String, Object> NO_ATTENDANCE = Map.of("minimumAttendanceRate", 0);

    @Inject
    Certificates certificates;

    @Inject
    CertificateMarks marks;

    @Inject
    CertificateRepository repository;

    /** A run that everybody of these names has completed. */
    private static Taught completed(String... names) {
        var taught = Taught.of(NO_ATTENDANCE, 0, names);
        taught.decided().then().body(json("completed", equalTo(names.length)));
        return taught;
    }

    private static Response issue(Person person) {
        return post("/v1/certificates", Map.of("enrolmentId", person.enrolment()));
    }

    private static String issued(Person person) {
        return issue(person).then().statusCode(201).extract().as(JsonBody.class).at("id");
    }

    private static String credential(String certificate) {
        return admin().get("/v1/certificates/{id}.jwt", certificate)
                .then()
                .statusCode(200)
                .contentType("application/vc+jwt")
                .extract()
                .asString();
    }

    private static String result(String credential) {
        return given().contentType("application/json")
                .body(Map.of("credential", credential))
                .post("/v1/verifications")
                .then()
                .statusCode(200)
                .extract()
                .as(JsonBody.class)
                .at("result");
    }

    /** The path of the page that a certificate links to, without the certificate being printed. */
    private String link(String certificate) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        VerificationResource.PATH + "/" + marks.token(repository.get(UUID.fromString(certificate))));
    }

    /** The path of the page that a printed certificate links to. */
    private static String verification(String certificate) {
        var file = admin().get("/v1/certificates/{id}.pdf", certificate)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        try (var pdf = Loader.loadPDF(file)) {
            return pdf.getPage(0).getAnnotations().stream()
                    .filter(PDAnnotationLink.class::isInstance)
                    .map(link -> URI.create(((PDActionURI) ((PDAnnotationLink) link).getAction()).getURI()))
                    .map(URI::getPath)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aCertificateIsIssuedOnceToWhoCompletedAndItsHolderHasItOnPaper() throws IOException {
        var taught = Taught.of(NO_ATTENDANCE, 0, "Trainee Nguyễn Łódź");
        var one = taught.person(0);
        issue(one).then().statusCode(409).body(json("code", equalTo("ENROLMENT_NOT_COMPLETED")));
        taught.decided();
        var certificate = issue(one)
                .then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .body(json("status", equalTo("VALID")))
                .body(json("holderName", equalTo("Trainee Nguyễn Łódź")))
                .body(json("issuerName.en", equalTo("Test Institute")))
                .extract()
                .response();
        var id = certificate.as(JsonBody.class).<String>at("id");
        issue(one).then().statusCode(409).body(json("code", equalTo("DUPLICATE_CERTIFICATE")));
        post("/v1/certificates", Map.of("enrolmentId", UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body(json("code", equalTo("UNKNOWN_REFERENCE")));

        var file = given().header("Enrolment-Token", one.token())
                .get("/v1/certificates/{id}.pdf", id)
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .header("Content-Disposition", containsString("certificate.pdf"))
                .extract()
                .asByteArray();
        try (var pdf = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(
                            "Trainee Nguyễn Łódź",
                            certificate.as(JsonBody.class).<String>at("serial"),
                            "시험 인재개발원");
        }
        given().header("Enrolment-Token", one.token())
                .get("/v1/enrolments/{id}/certificates", one.enrolment())
                .then()
                .statusCode(200)
                .body(json("items.id", contains(id)));
        for (var suffix : List.of("", ".pdf", ".jwt")) {
            given().get("/v1/certificates/" + id + suffix).then().statusCode(404);
            given().header("Enrolment-Token", "0123456789abcdefghijABCDEF")
                    .get("/v1/certificates/" + id + suffix)
                    .then()
                    .statusCode(404);
        }
        as("auditor").get("/v1/certificates/{id}", id).then().body(json("holderName", nullValue()));
        as("auditor").get("/v1/certificates/{id}.pdf", id).then().statusCode(404);
        admin().queryParam("serial", certificate.as(JsonBody.class).<String>at("serial"))
                .get("/v1/certificates")
                .then()
                .body(json("items.id", contains(id)));
        as("auditor").queryParam("subjectId", id).get("/v1/access-log").then().body(json("items", hasSize(0)));
    }

    @Test
    void anybodyVerifiesACertificateAsJsonOrOnAPageInTheirLanguage() {
        var taught = completed("Trainee <One>");
        var id = issued(taught.person(0));
        var path = verification(id);
        assertThat(path).matches("/v1/verifications/[0-9A-Za-z]{26}");
        given().get(path)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", "no-store")
                .body(json("result", equalTo("VALID")))
                .body(json("holderName", equalTo("Trainee <One>")))
                .body(json("holderWithheld", equalTo(false)))
                .body(json("courseRun", equalTo(taught.run())));
        var browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        var korean = given().header("Accept", browser)
                .header("Accept-Language", "ko-KR,ko;q=0.9")
                .get(path)
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .header("Content-Language", "ko")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .extract()
                .asString();
        assertThat(korean)
                .contains("<html lang=\"ko\">", "유효한 수료증입니다", "Trainee &lt;One&gt;", "시험 인재개발원")
                .doesNotContain("<script", "<One>");
        given().header("Accept", browser)
                .header("Accept-Language", "ko")
                .get(path + "?lang=en")
                .then()
                .header("Content-Language", "en")
                .body(containsString("This certificate is valid"));
        var unknown = "/v1/verifications/0123456789abcdefghijABCDEF";
        given().get(unknown).then().statusCode(404).body(json("code", equalTo("NOT_FOUND")));
        given().header("Accept", browser)
                .header("Accept-Language", "en")
                .get(unknown)
                .then()
                .statusCode(404)
                .body(containsString("There is no certificate at this address"));
    }

    @Test
    void aCredentialIsVerifiedByAnybodyWithWhatItPointsTo() throws JoseException {
        var taught = completed("교육생 하나");
        var id = issued(taught.person(0));
        var credential = credential(id);
        var header = JsonUtil.parseJson(part(credential, 0));
        var key = given().get(URI.create((String) header.get("kid")).getPath())
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("public"))
                .extract()
                .asString();
        var jws = new JsonWebSignature();
        jws.setCompactSerialization(credential);
        jws.setKey(PublicJsonWebKey.Factory.newPublicJwk(key).getPublicKey());
        assertThat(jws.verifySignature()).isTrue();
        given().get("/v1/credential-keys")
                .then()
                .body(json("keys.kid", hasItem(JsonUtil.parseJson(key).get("kid"))));
        var claims = JsonUtil.parseJson(jws.getPayload());
        assertThat(part(credential, 1)).contains("교육생 하나");
        given().get(URI.create((String) claims.get("iss")).getPath())
                .then()
                .statusCode(200)
                .body(json("id", equalTo(claims.get("iss"))))
                .body(json("name", equalTo("Test Institute")));
        assertThat(isSet(claims)).isFalse();
        assertThat(result(credential)).isEqualTo("VALID");

        // the same credential in another name
        var forged = base64(part(credential, 1).replace("교육생 하나", "교육생 둘"));
        var parts = credential.split("\\.", -1);
        given().contentType("application/json")
                .body(Map.of("credential", parts[0] + "." + forged + "." + parts[2]))
                .post("/v1/verifications")
                .then()
                .statusCode(200)
                .body(json("result", equalTo("INVALID_PROOF")))
                .body(json("type", equalTo("/problems/invalid-proof")))
                .body(json("holderName", nullValue()))
                .body(json("serial", nullValue()));
        assertThat(result("nothing.of.ours")).isEqualTo("INVALID_PROOF");
        given().get("/problems/invalid-proof").then().statusCode(200);
    }

    @Test
    void aCompletionThatIsTakenBackRevokesTheCertificateEverywhere() throws JoseException {
        var taught = completed("Trainee One");
        var one = taught.person(0);
        var id = issued(one);
        var path = link(id);
        var credential = credential(id);
        post("/v1/enrolments/" + one.enrolment() + "/transitions", Map.of("to", "REVOKED", "reason", "시험 부정"))
                .then()
                .statusCode(200);
        admin().get("/v1/certificates/{id}", id)
                .then()
                .body(json("status", equalTo("REVOKED")))
                .body(json("statusReason", notNullValue()));
        given().get(path)
                .then()
                .statusCode(200)
                .body(json("result", equalTo("REVOKED")))
                .body(json("statusChangedAt", notNullValue()));
        given().header("Accept", "text/html")
                .header("Accept-Language", "en")
                .get(path)
                .then()
                .body(containsString("This certificate was revoked"));
        assertThat(result(credential)).isEqualTo("REVOKED");
        assertThat(isSet(JsonUtil.parseJson(part(credential, 1)))).isTrue();
        issue(one).then().statusCode(409).body(json("code", equalTo("ENROLMENT_NOT_COMPLETED")));
        post("/v1/certificates/" + id + "/transitions", Map.of("to", "REVOKED", "reason", "again"))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("ILLEGAL_TRANSITION")));
    }

    @Test
    void aHolderWithAnotherNameGetsAnotherCertificateAndTheOldOneGivesWay() {
        var taught = completed("Trainee One");
        var one = taught.person(0);
        var id = issued(one);
        var path = link(id);
        var credential = credential(id);
        admin().get("/v1/certificates/{id}/transitions", id)
                .then()
                .body(json("allowed", contains("REVOKED")))
                .body(json("blocked.code", contains("NAME_UNCHANGED")));
        patch("/v1/trainees/" + one.trainee(), Map.of("name", "Trainee Eins"))
                .then()
                .statusCode(200);
        admin().get("/v1/enrolments/{id}/certificates", one.enrolment())
                .then()
                .body(json("items.status", contains("SUPERSEDED", "VALID")))
                .body(json("items.holderName", contains("Trainee One", "Trainee Eins")));
        given().get(path).then().body(json("result", equalTo("SUPERSEDED")));
        assertThat(result(credential)).isEqualTo("SUPERSEDED");
        // a name that cannot be printed leaves the certificate as it is
        patch("/v1/trainees/" + one.trainee(), Map.of("name", "ผู้อบรม")).then().statusCode(200);
        admin().get("/v1/enrolments/{id}/certificates", one.enrolment()).then().body(json("items", hasSize(2)));
        patch("/v1/trainees/" + one.trainee(), Map.of("nameLatin", "Phu Oprom"))
                .then()
                .statusCode(200);
        admin().get("/v1/enrolments/{id}/certificates", one.enrolment())
                .then()
                .body(json("items.holderName", contains("Trainee One", "Trainee Eins", "Phu Oprom")));
    }

    @Test
    void anErasedHoldersCertificateVerifiesWithTheNameWithheld() {
        var taught = completed("Trainee One");
        var one = taught.person(0);
        var id = issued(one);
        var path = link(id);
        var credential = credential(id);
        var erased =
                QuarkusTransaction.requiringNew().call(() -> certificates.eraseHolder(UUID.fromString(one.trainee())));
        assertThat(erased).isEqualTo(1);
        given().get(path)
                .then()
                .statusCode(200)
                .body(json("result", equalTo("VALID")))
                .body(json("holderWithheld", equalTo(true)))
                .body(json("holderName", nullValue()))
                .body(json("serial", notNullValue()));
        given().header("Accept", "text/html")
                .header("Accept-Language", "ko")
                .get(path)
                .then()
                .body(containsString("비공개"))
                .body(not(containsString("Trainee One")));
        assertThat(result(credential)).isEqualTo("VALID");
        for (var suffix : List.of(".pdf", ".jwt")) {
            admin().get("/v1/certificates/" + id + suffix)
                    .then()
                    .statusCode(410)
                    .body(json("code", equalTo("HOLDER_ERASED")));
        }
        admin().get("/v1/certificates/{id}", id)
                .then()
                .body(json("holderName", nullValue()))
                .body(json("erasedAt", notNullValue()));
    }

    @Test
    void numbersAreGaplessWhoeverIssuesAtTheSameTimeAndWhateverFails() throws InterruptedException {
        var names = IntStream.range(0, 8)
                .mapToObj(i -> "Trainee " + (char) ('A' + i))
                .toArray(String[]::new);
        var taught = completed(names);
        var next = IntStream.range(0, 8).iterator();
        var serials = Parallel.times(8, () -> {
            int mine;
            synchronized (next) {
                mine = next.nextInt();
            }
            if (mine % 3 == 0) {
                // takes a number and fails
                assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                            marks.next(
                                    UUID.randomUUID(),
                                    Year.now(ZoneId.of("Asia/Seoul")).getValue(),
                                    "shrdc");
                            throw new IllegalStateException();
                        }))
                        .isInstanceOf(IllegalStateException.class);
            }
            return issue(taught.person(mine))
                    .then()
                    .statusCode(201)
                    .extract()
                    .as(JsonBody.class)
                    .<String>at("serial");
        });
        var numbers = serials.stream()
                .map(serial -> Integer.parseInt(serial.substring(5)))
                .sorted()
                .toList();
        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(numbers.get(7) - numbers.get(0)).isEqualTo(7);
    }

    @Test
    void ofManyRequestsForOneCertificateOneIsIssued() throws InterruptedException {
        var taught = completed("Trainee One");
        var statuses = Parallel.times(8, () -> issue(taught.person(0)).statusCode());
        assertThat(statuses).containsOnlyOnce(201).contains(409).hasSize(8);
    }

    @Test
    void aWholeRunIsCertifiedAtOnceAndWhoCannotBeIsNamed() {
        var taught = completed("Trainee One", "Трэйни", "=Trainee Three");
        issued(taught.person(0));
        admin().header("Accept-Language", "ko")
                .post("/v1/course-runs/{run}/certificates", taught.run())
                .then()
                .statusCode(200)
                .body(json("certified", equalTo(1)))
                .body(json("issued.holderName", contains("=Trainee Three")))
                .body(json("refused.enrolmentId", contains(taught.person(1).enrolment())))
                .body(json("refused.code", contains("NAME_NEEDS_LATIN_FORM")))
                .body(json("refused[0].detail", containsString("nameLatin")));
        admin().get("/v1/course-runs/{run}/certificates", taught.run())
                .then()
                .body(json("items.holderName", contains("Trainee One", "=Trainee Three")));
        as("auditor")
                .get("/v1/course-runs/{run}/certificates", taught.run())
                .then()
                .body(json("items.holderName", contains(nullValue(), nullValue())));
        var file = admin().header("Access-Reason", "graduation list")
                .header("Accept-Language", "en")
                .get("/v1/course-runs/{run}/certificates.csv", taught.run())
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(file.lines().toList()).hasSize(3).anyMatch(line -> line.contains(",'=Trainee Three,VALID,"));
        as("auditor")
                .get("/v1/course-runs/{run}/certificates.csv", taught.run())
                .then()
                .statusCode(403);
    }

    @Test
    void whatWasDoneBeforeTheRecordsBeganIsNotCertified() {
        var host = newCode("host");
        post(
                        "/v1/institutions",
                        Map.of("code", host, "kind", "TRAINING_INSTITUTE", "names", Map.of("en", "Past Institute")))
                .then()
                .statusCode(201);
        var city = newCode("past");
        createCity(city, "지난시").then().statusCode(201);
        var run = newRunThatIs("FINISHED", Map.of("hostInstitution", host));
        var file = "trainee,edition,cityCode,rank,status,name\nTR-1," + run + "," + city
                + ",STAFF,COMPLETED,Trainee One\n";
        imported(
                        file.getBytes(UTF_8),
                        Map.of("type", "ENROLMENTS", "dataset", newCode("dataset"), "provenance", "IMPORTED"))
                .then()
                .body(json("result.inserted", equalTo(1)));
        var enrolment = admin().get("/v1/course-runs/{run}/enrolments", run)
                .as(JsonBody.class)
                .<String>at("items[0].id");
        post("/v1/certificates", Map.of("enrolmentId", enrolment))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("HISTORIC_ENROLMENT")))
                .body(json("detail", containsString("IMPORTED")));
        admin().post("/v1/course-runs/{run}/certificates", run)
                .then()
                .statusCode(200)
                .body(json("issued", hasSize(0)))
                .body(json("refused.enrolmentId", contains(enrolment)))
                .body(json("refused.code", contains("HISTORIC_ENROLMENT")));
    }

    @Test
    void whereNobodyIsKnownToHaveHeldTheRunNobodyCertifiesIt() {
        var taught = completed("Trainee One");
        patch("/v1/course-runs/" + taught.run(), Collections.singletonMap("hostInstitution", null))
                .then()
                .statusCode(200);
        issue(taught.person(0)).then().statusCode(409).body(json("code", equalTo("ISSUER_UNKNOWN")));
        admin().post("/v1/course-runs/{run}/certificates", taught.run())
                .then()
                .statusCode(409)
                .body(json("code", equalTo("ISSUER_UNKNOWN")));
    }

    @Test
    void whoIsRenamedOrErasedWhileACertificateIsIssuedDoesNotKeepTheOldNameOnIt() throws Exception {
        var taught = completed("Trainee One", "Trainee Two", "Trainee Three");
        issued(taught.person(0)); // the year has numbers now
        var two = taught.person(1);
        whileOneIsIssued(two, () -> patch("/v1/trainees/" + two.trainee(), Map.of("name", "Trainee Zwei")));
        admin().get("/v1/enrolments/{id}/certificates", two.enrolment())
                .then()
                .body(json("items.status", contains("SUPERSEDED", "VALID")))
                .body(json("items.holderName", contains("Trainee Two", "Trainee Zwei")));
        var three = taught.person(2);
        whileOneIsIssued(three, () -> post("/v1/privacy/erasures", Map.of("traineeId", three.trainee())));
        admin().get("/v1/enrolments/{id}/certificates", three.enrolment())
                .then()
                .body(json("items.status", contains("VALID")))
                .body(json("items.holderName", contains(nullValue())));
    }

    /** Asks for something when somebody's certificate is being made out in their name and only waits for its number. */
    private void whileOneIsIssued(Person person, Callable<Response> other) throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            var both = QuarkusTransaction.requiringNew().call(() -> {
                sql("select last from certificate_number for update");
                var waiting = waiting();
                var issuing = pool.submit(() -> issue(person));
                await().pollInSameThread().until(() -> waiting() > waiting);
                var meanwhile = pool.submit(other);
                await().pollInSameThread().until(() -> meanwhile.isDone() || waiting() > waiting + 1);
                return List.of(issuing, meanwhile);
            });
            for (var each : both) {
                assertThat(each.get().statusCode()).isBetween(200, 202);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private long waiting() {
        return ((Number) sql("select count(*) from pg_locks where not granted").get(0)).longValue();
    }

    private List<?> sql(String query) {
        return repository.getEntityManager().createNativeQuery(query).getResultList();
    }

    /** Whether the bit of that credential is set in the status list it points to. */
    private static boolean isSet(Map<String, Object> claims) throws JoseException {
        var status = (Map<?, ?>) claims.get("credentialStatus");
        var list = given().get(
                        URI.create((String) status.get("statusListCredential")).getPath())
                .then()
                .statusCode(200)
                .contentType("application/vc+jwt")
                .extract()
                .asString();
        var subject = (Map<?, ?>) JsonUtil.parseJson(part(list, 1)).get("credentialSubject");
        var encoded = ((String) subject.get("encodedList")).substring(1);
        try (var gzip = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(encoded)))) {
            var bytes = gzip.readAllBytes();
            assertThat(bytes).hasSize(StatusBits.SIZE / 8);
            var index = Integer.parseInt((String) status.get("statusListIndex"));
            return (bytes[index / 8] & (0x80 >> index % 8)) != 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String part(String compact, int index) {
        return new String(Base64.getUrlDecoder().decode(compact.split("\\.", -1)[index]), UTF_8);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
