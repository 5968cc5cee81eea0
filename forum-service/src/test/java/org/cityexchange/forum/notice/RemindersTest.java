package org.cityexchange.forum.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.cityexchange.forum.Api;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.Mailbox;
import org.cityexchange.forum.Rows;
import org.cityexchange.forum.event.Events;
import org.cityexchange.testing.Parallel;
import org.junit.jupiter.api.Test;

/** Reminders before an event, driven as the timer would. */
@ForumTest
class RemindersTest {

    private static final String CONFIRMED = "REGISTRATION_CONFIRMED";
    private static final String REMINDER = "EVENT_REMINDER";

    @Inject
    Reminders reminders;

    /** An event that is far away. */
    private static String event() {
        return Events.open(10, 10, times(Duration.ofDays(50)));
    }

    /** The registration of somebody who registered for it long ago. */
    private static String registered(String event) {
        var id = NoticesTest.registered(event, Map.of()).<String>at("id");
        Rows.change("update registration set requested_at = requested_at - interval '30 days' where id = '" + id + "'");
        return id;
    }

    private static Map<String, Object> times(Duration ahead) {
        var start = Instant.now().plus(ahead).truncatedTo(ChronoUnit.MINUTES);
        return Map.of(
                "startsAt",
                start.toString(),
                "endsAt",
                start.plus(2, ChronoUnit.HOURS).toString());
    }

    private static void begins(String event, Duration ahead) {
        Api.patch(times(ahead), "/v1/events/{event}", event).then().statusCode(200);
    }

    /** The day before has come. */
    private static void isNear(String event) {
        begins(event, Duration.ofHours(20));
    }

    @Test
    void whoHasASeatIsRemindedOnce() {
        var event = event();
        var id = registered(event);
        isNear(event);
        reminders.remind();
        reminders.remind();
        assertThat(Mailbox.kinds(id)).containsExactly(CONFIRMED, REMINDER);
        var mail = Mailbox.about(id, 2).get(1);
        assertThat(mail.subject()).isEqualTo("[국제교류 포럼] 행사 일정을 다시 알려 드립니다");
        assertThat(mail.text()).contains("곧 열립니다", "인재개발원").doesNotContain("토큰");
    }

    @Test
    void nobodyIsRemindedTooEarlyOrRightAfterRegistering() {
        var event = event();
        var early = registered(event);
        begins(event, Duration.ofHours(30));
        reminders.remind();
        assertThat(Mailbox.kinds(early)).containsExactly(CONFIRMED);
        isNear(event);
        var late = NoticesTest.registered(event, Map.of()).<String>at("id");
        reminders.remind();
        assertThat(Mailbox.kinds(early)).containsExactly(CONFIRMED, REMINDER);
        assertThat(Mailbox.kinds(late)).containsExactly(CONFIRMED);
    }

    @Test
    void aReminderFollowsAnEventThatMoves() {
        var event = event();
        var id = registered(event);
        isNear(event);
        reminders.remind();
        begins(event, Duration.ofDays(20));
        reminders.remind();
        assertThat(Mailbox.kinds(id)).containsExactly(CONFIRMED, REMINDER);
        Rows.change("update reminder set starts_at = starts_at - interval '7 days' where event_id = '" + event + "'");
        isNear(event);
        reminders.remind();
        assertThat(Mailbox.kinds(id)).containsExactly(CONFIRMED, REMINDER, REMINDER);
    }

    @Test
    void anEventThatMovesAwayAndBackRemindsOnceForTheDate() {
        var event = event();
        var id = registered(event);
        for (int i = 0; i < 3; i++) {
            isNear(event);
            reminders.remind();
            begins(event, Duration.ofDays(20));
            reminders.remind();
        }
        assertThat(Mailbox.kinds(id)).containsExactly(CONFIRMED, REMINDER);
    }

    @Test
    void noReminderGoesToWhoCancelledNorForAnEventThatIsOff() {
        var event = event();
        var stays = registered(event);
        var gone = registered(event);
        Rows.change("update registration set status = 'CANCELLED' where id = '" + gone + "'");
        var postponed = event();
        var waits = registered(postponed);
        Events.became(postponed, "POSTPONED");
        var off = event();
        var knows = registered(off);
        Events.became(off, "CANCELLED");
        List.of(event, postponed, off).forEach(RemindersTest::isNear);
        reminders.remind();
        assertThat(Mailbox.kinds(stays)).contains(REMINDER);
        for (var id : List.of(gone, waits, knows)) {
            assertThat(Mailbox.kinds(id)).doesNotContain(REMINDER);
        }
    }

    @Test
    void replicasThatRemindAtOnceRemindOnce() throws Exception {
        var event = event();
        var ids = List.of(registered(event), registered(event), registered(event));
        isNear(event);
        Parallel.times(6, i -> {
            reminders.remind();
            return i;
        });
        for (var id : ids) {
            assertThat(Mailbox.kinds(id)).containsExactly(CONFIRMED, REMINDER);
        }
    }
}
