package org.cityexchange.forum.attendance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.attendance.Attendees.attendee;
import static org.cityexchange.forum.attendance.Attendees.attendees;
import static org.cityexchange.forum.attendance.Attendees.eventNow;
import static org.cityexchange.forum.attendance.Attendees.scan;
import static org.cityexchange.forum.attendance.Attendees.send;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.Rows;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.Parallel;
import org.junit.jupiter.api.Test;

/** Gates that scan at the same moment. */
@ForumTest
class CheckInsAtOnceTest {

    private static long effective(String event) {
        return Rows.count(
                "select count(*) from check_in where event_id = ? and stay is not null", UUID.fromString(event));
    }

    private static long scans(String event) {
        return Rows.count("select count(*) from check_in where event_id = ?", UUID.fromString(event));
    }

    @Test
    void ofManyGatesThatScanOneTicketAtOnceOneLetsItPass() throws Exception {
        var event = eventNow();
        var code = attendee(event, "ON_SITE").code();
        var answers = Parallel.times(
                12, i -> send(event, "gate-" + i, null, List.of(scan(code, "GATE", "ENTRY", Instant.now()))));
        assertThat(answers)
                .extracting(answer -> answer.as(JsonBody.class).<String>at("items[0].result"))
                .containsOnlyOnce("OK");
        assertThat(answers)
                .extracting(answer -> answer.as(JsonBody.class).<String>at("items[0].result"))
                .containsOnly("OK", "ALREADY_IN");
        assertThat(effective(event)).isOne();
        assertThat(scans(event)).isEqualTo(12);
    }

    @Test
    void aBatchThatIsSentSeveralTimesAtOnceIsAnsweredTheSameAndKeptOnce() throws Exception {
        var event = eventNow();
        var batch = new ArrayList<Map<String, Object>>();
        for (var attendee : attendees(event, "ON_SITE", 5)) {
            batch.add(scan(attendee.code(), "GATE", "ENTRY", Instant.now()));
        }
        var answers = Parallel.times(6, i -> send(event, "gate", null, batch));
        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.get(0).asString());
        assertThat(scans(event)).isEqualTo(5);
    }

    @Test
    void batchesOfTheSamePeopleInOppositeOrderDoNotWaitCrosswise() throws Exception {
        var event = eventNow();
        var all = attendees(event, "ON_SITE", 8);
        var answers = Parallel.times(6, i -> {
            var batch = new ArrayList<Map<String, Object>>();
            all.forEach(attendee -> batch.add(scan(attendee.code(), "GATE", "ENTRY", Instant.now())));
            if (i % 2 == 0) {
                Collections.reverse(batch);
            }
            return send(event, "gate-" + i, null, batch);
        });
        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(effective(event)).isEqualTo(8);
        assertThat(scans(event)).isEqualTo(48);
    }

    @Test
    void somebodyWhoClicksTheirJoinLinkInManyWindowsAtOnceComesInOnce() throws Exception {
        var event = eventNow();
        var path = attendee(event, "ONLINE").joinPath();
        var answers = Parallel.times(6, i -> given().redirects().follow(false).get(path));
        assertThat(answers).extracting(Response::statusCode).containsOnly(303);
        assertThat(effective(event)).isOne();
        assertThat(scans(event)).isEqualTo(6);
    }
}
