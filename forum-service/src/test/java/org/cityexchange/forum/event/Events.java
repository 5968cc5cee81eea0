package org.cityexchange.forum.event;

import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.post;
import static org.cityexchange.forum.Api.slug;
import static org.cityexchange.forum.Api.text;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cityexchange.forum.Api;
import org.cityexchange.testing.JsonBody;

/** Events that belong to one test alone, made over the API. */
public final class Events {

    /** The one consent that the fixtures' events ask for. */
    public static final Map<String, Object> CONSENT =
            Map.of("purpose", "PERSONAL_DATA", "version", "1", "required", true, "text", text("동의합니다", "I agree"));

    private static String venue;

    private Events() {}

    /** A venue that all fixtures share. */
    public static synchronized String venue() {
        if (venue == null) {
            venue = post(Map.of("name", text("인재개발원", "Human Resource Development Center")), "/v1/venues")
                    .then()
                    .statusCode(201)
                    .extract()
                    .as(JsonBody.class)
                    .at("id");
        }
        return venue;
    }

    /**
     * What a hybrid event a year ahead needs, changed as said; null takes a member away. It is in the afternoon where it is
     * held: one that goes past midnight has its gaps on two days.
     */
    public static Map<String, Object> body(String slug, Map<String, ?> changes) {
        var start = Instant.now()
                .truncatedTo(ChronoUnit.DAYS)
                .plus(365, ChronoUnit.DAYS)
                .plus(5, ChronoUnit.HOURS);
        var body = new HashMap<String, Object>();
        body.put("slug", slug);
        body.put("type", "FORUM");
        body.put("title", text("국제교류 포럼", "Exchange forum"));
        body.put("attendanceMode", "HYBRID");
        body.put("startsAt", start.toString());
        body.put("endsAt", start.plus(2, ChronoUnit.HOURS).toString());
        body.put("timeZone", "Asia/Seoul");
        body.put("venueId", venue());
        body.put("onlineAccess", Map.of());
        body.put("consentTexts", List.of(CONSENT));
        body.putAll(changes);
        return body;
    }

    /** The answer to entering such an event. */
    public static Response create(Map<String, ?> changes) {
        return post(body(slug("event"), changes), "/v1/events");
    }

    /** The id of a new draft. */
    public static String draft(Map<String, ?> changes) {
        return create(changes)
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .at("id");
    }

    /** The id of a new event that has been published. */
    public static String published(Map<String, ?> changes) {
        var id = draft(changes);
        became(id, "PUBLISHED");
        return id;
    }

    /** The id of a new event that is open for registration, with so many places; null leaves a mode without a quota. */
    public static String open(Integer onSite, Integer online) {
        return open(onSite, online, Map.of());
    }

    /** The id of a new event, changed as said, that is open for registration. */
    public static String open(Integer onSite, Integer online, Map<String, ?> changes) {
        var id = published(changes);
        became(id, "REGISTRATION_OPEN");
        resize(id, onSite, online).then().statusCode(200);
        return id;
    }

    /** The answer to setting how many places there are. */
    public static Response resize(String event, Integer onSite, Integer online) {
        var items = new ArrayList<Map<String, Object>>();
        if (onSite != null) {
            items.add(Map.of("mode", "ON_SITE", "size", onSite));
        }
        if (online != null) {
            items.add(Map.of("mode", "ONLINE", "size", online));
        }
        return organizer()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("items", items))
                .put("/v1/events/{event}/quotas", event);
    }

    /** The answer to asking for another status. */
    public static Response become(String event, String to) {
        return post(Map.of("to", to, "reason", "왜냐하면"), "/v1/events/{event}/transitions", event);
    }

    /** Has another status. */
    public static void became(String event, String to) {
        become(event, to).then().statusCode(200);
    }

    /** One number of the quota of one mode. */
    public static int seats(String event, String mode, String what) {
        return organizer()
                .get("/v1/events/{event}/quotas", event)
                .then()
                .statusCode(200)
                .extract()
                .as(JsonBody.class)
                .at("items.find { it.mode == '" + mode + "' }." + what);
    }

    /** Merges that patch as the organizer. */
    public static Response patch(String event, Map<String, ?> patch) {
        return Api.patch(patch, "/v1/events/{event}", event);
    }
}
