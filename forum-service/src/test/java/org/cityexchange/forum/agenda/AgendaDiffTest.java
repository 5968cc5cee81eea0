package org.cityexchange.forum.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.forum.agenda.Agenda.Contribution;
import org.cityexchange.forum.agenda.Agenda.Session;
import org.cityexchange.forum.agenda.Agenda.SessionType;
import org.cityexchange.kit.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** What is different between two copies of an agenda, and what calendars are told of each session. */
class AgendaDiffTest {

    private static final Instant NOON = Instant.parse("2030-05-01T12:00:00Z");
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);
    private static final UUID TALK = new UUID(0, 9);

    private static Session session(UUID id, int ordinal, String title, Instant start, Contribution... talks) {
        return new Session(
                id,
                null,
                ordinal,
                null,
                null,
                null,
                SessionType.PRESENTATION,
                LocalizedText.ko(title),
                null,
                null,
                start,
                start == null ? null : start.plusSeconds(600),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(talks));
    }

    private static Contribution talk(String title) {
        return new Contribution(TALK, 1, LocalizedText.ko(title), null, null, null, null);
    }

    private static Agenda of(Session... sessions) {
        return new Agenda(null, List.of(sessions));
    }

    private static Agenda untimed(UUID... ids) {
        var sessions = new Session[ids.length];
        for (int i = 0; i < ids.length; i++) {
            sessions[i] = session(ids[i], i + 1, "제목", null);
        }
        return of(sessions);
    }

    @Test
    void whatCameAndWentIsAddedAndRemoved() {
        var diff = AgendaDiff.between(of(session(A, 1, "가", NOON)), of(session(B, 1, "나", NOON, talk("발표"))));
        assertThat(diff.sessions().added()).extracting(AgendaDiff.Item::id).containsExactly(B);
        assertThat(diff.sessions().removed()).extracting(AgendaDiff.Item::id).containsExactly(A);
        assertThat(diff.contributions().added()).extracting(AgendaDiff.Item::id).containsExactly(TALK);
        assertThat(diff.sessions().moved()).isEmpty();
        assertThat(diff.sessions().changed()).isEmpty();
    }

    @Test
    void aSessionAtAnotherTimeHasMovedAndIsNotChanged() {
        var diff = AgendaDiff.between(
                of(session(A, 1, "가", NOON)), of(session(B, 1, "나", NOON), session(A, 2, "가", NOON.plusSeconds(900))));
        assertThat(diff.sessions().changed()).isEmpty();
        assertThat(diff.sessions().moved()).singleElement().satisfies(move -> {
            assertThat(move.id()).isEqualTo(A);
            assertThat(move.from().startsAt()).isEqualTo(NOON);
            assertThat(move.to().startsAt()).isEqualTo(NOON.plusSeconds(900));
        });
    }

    @Test
    void withoutTimesOnlyWhatChangedItsPlaceInTheOrderHasMoved() {
        assertThat(AgendaDiff.between(untimed(A, B, C), untimed(B, C, A))
                        .sessions()
                        .moved())
                .extracting(AgendaDiff.Move::id)
                .containsExactly(A);
        assertThat(AgendaDiff.between(untimed(B, C), untimed(A, B, C))
                        .sessions()
                        .moved())
                .isEmpty();
    }

    @Test
    void aChangedTextIsNamedByItsField() {
        var diff = AgendaDiff.between(of(session(A, 1, "가", NOON, talk("옛"))), of(session(A, 1, "나", NOON, talk("새"))));
        assertThat(diff.sessions().moved()).isEmpty();
        assertThat(diff.sessions().changed())
                .singleElement()
                .satisfies(change -> assertThat(change.fields()).containsExactly("title", "contributions"));
        assertThat(diff.contributions().changed())
                .singleElement()
                .satisfies(change -> assertThat(change.fields()).containsExactly("title"));
    }

    @Test
    void aTalkThatWentToAnotherSessionHasMoved() {
        var diff = AgendaDiff.between(
                of(session(A, 1, "가", null, talk("발표")), session(B, 2, "나", null)),
                of(session(A, 1, "가", null), session(B, 2, "나", null, talk("발표"))));
        assertThat(diff.contributions().moved()).singleElement().satisfies(move -> {
            assertThat(move.from().sessionId()).isEqualTo(A);
            assertThat(move.to().sessionId()).isEqualTo(B);
        });
    }

    @Test
    void theSequenceOfASessionGrowsWithEachReleaseThatTouchesIt() {
        var one = of(session(A, 1, "가", NOON), session(B, 2, "나", NOON.plusSeconds(600)));
        var two = of(session(A, 1, "가", NOON), session(B, 2, "나", NOON.plusSeconds(900)));
        var three = of(session(A, 1, "다", NOON));
        var release = AgendaRelease.first(UUID.randomUUID(), 1, one, NOON);
        assertThat(release.toReleased().items())
                .extracting(ReleasedSession::sequence)
                .containsExactly(0, 0);
        release = release.next(null, 2, two, NOON.plusSeconds(1));
        assertThat(release.toReleased().items())
                .extracting(ReleasedSession::sequence)
                .containsExactly(0, 1);
        assertThat(release.toReleased().items())
                .extracting(ReleasedSession::changedAt)
                .containsExactly(NOON, NOON.plusSeconds(1));
        release = release.next(null, 3, three, NOON.plusSeconds(2));
        assertThat(release.number()).isEqualTo(3);
        assertThat(release.toReleased().items())
                .extracting(ReleasedSession::sequence)
                .containsExactly(1, 2);
        assertThat(release.toReleased().items())
                .extracting(ReleasedSession::cancelled)
                .containsExactly(false, true);
        // what was cancelled once is not cancelled again
        release = release.next(null, 4, of(session(A, 1, "라", NOON)), NOON);
        assertThat(release.toReleased().items())
                .extracting(ReleasedSession::sequence)
                .containsExactly(2, 2);
    }
}
