package org.cityexchange.forum;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.stack.Tokens;
import org.cityexchange.testing.JsonBody;

/** Calls of the API as somebody. */
public final class Api {

    /** The institution that the fixtures' things belong to. */
    public static final String INSTITUTION = "shrdc";

    static {
        RestAssured.replaceFiltersWith(new RefusalCheck());
    }

    private static final Tokens TOKENS = Tokens.shared();
    private static final String ORGANIZER = TOKENS.forInstitutions("organizer", INSTITUTION);
    private static final String STRANGER = TOKENS.forInstitutions("organizer", "gaok");
    private static final String AUDITOR = TOKENS.token("auditor");

    private Api() {}

    /** Tokens of the stack's issuer. */
    public static Tokens tokens() {
        return TOKENS;
    }

    /** A call with that token. */
    public static RequestSpecification with(String token) {
        return given().auth().oauth2(token);
    }

    /** A call of an organizer of the fixtures' institution. */
    public static RequestSpecification organizer() {
        return with(ORGANIZER);
    }

    /** A call of an organizer of another institution. */
    public static RequestSpecification stranger() {
        return with(STRANGER);
    }

    /** A call of an auditor. */
    public static RequestSpecification auditor() {
        return with(AUDITOR);
    }

    /** Posts that body as the organizer. */
    public static Response post(Object body, String path, Object... parameters) {
        return organizer().contentType(ContentType.JSON).body(body).post(path, parameters);
    }

    /** Merges that patch as the organizer, with the present tag. */
    public static Response patch(Map<String, ?> patch, String path, Object... parameters) {
        return organizer()
                .contentType("application/merge-patch+json")
                .header("If-Match", etag(path, parameters))
                .body(patch)
                .patch(path, parameters);
    }

    /** The present tag of something, as the organizer reads it. */
    public static String etag(String path, Object... parameters) {
        return organizer()
                .get(path, parameters)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    /** A slug nobody else uses. */
    public static String slug(String beginning) {
        return beginning + "-" + UUID.randomUUID().toString().toLowerCase(Locale.ROOT);
    }

    /** An address nobody else uses. */
    public static String email() {
        return "t-" + UUID.randomUUID() + "@example.org";
    }

    /** A text in Korean and English. */
    public static Map<String, String> text(String ko, String en) {
        return Map.of("ko", ko, "en", en);
    }

    /** Every item of a list, page by page. */
    public static <T> List<T> all(RequestSpecification call, String path, String item) {
        var found = new ArrayList<T>();
        String next = path;
        while (next != null) {
            var page = given().spec(call)
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            found.addAll(page.as(JsonBody.class).<List<T>>at("items" + item));
            next = page.as(JsonBody.class).at("page.next");
        }
        return found;
    }
}
