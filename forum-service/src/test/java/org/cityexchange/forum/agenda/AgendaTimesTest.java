package org.cityexchange.forum.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cityexchange.forum.agenda.AgendaConflict.Type.CAPACITY;
import static org.cityexchange.forum.agenda.AgendaConflict.Type.GAP;
import static org.cityexchange.forum.agenda.AgendaConflict.Type.OUTSIDE_EVENT;
import static org.cityexchange.forum.agenda.AgendaConflict.Type.PERSON_OVERLAP;
import static org.cityexchange.forum.agenda.AgendaConflict.Type.ROOM_OVERLAP;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.contracts.AttendanceMode;
import org.cityexchange.contracts.DatePrecision;
import org.cityexchange.contracts.EventKind;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.forum.agenda.Agenda.Session;
import org.cityexchange.forum.agenda.Agenda.SessionType;
import org.cityexchange.forum.event.EventStatus;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.forum.event.Promotion;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** How sessions move in time, and what is found to be in conflict. */
class AgendaTimesTest {

    private static final Instant START = Instant.parse("2022-11-25T05:00:00Z"); // 14:00 in Seoul
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);
    private static final UUID HALL = new UUID(1, 1);
    private static final UUID PERSON = new UUID(2, 1);
    private static final AgendaConflicts.Surroundings NOTHING =
            new AgendaConflicts.Surroundings(List.of(), Map.of(), Map.of());

    private static EventView event(Duration length, UUID roomId) {
        return new EventView(
                UUID.randomUUID(),
                "an-event",
                "shrdc",
                null,
                null,
                EventKind.FORUM,
                LocalizedText.ko("포럼"),
                null,
                List.of(),
                null,
                null,
                List.of(),
                AttendanceMode.HYBRID,
                START,
                START.plus(length),
                null,
                "Asia/Seoul",
                DatePrecision.MINUTE,
                null,
                roomId,
                null,
                List.of(),
                null,
                null,
                null,
                false,
                Promotion.AUTO,
                24,
                false,
                List.of(),
                List.of(),
                null,
                false,
                Provenance.RECORDED,
                EventStatus.DRAFT,
                null,
                0);
    }

    private static Session session(UUID id, int fromMinute, int toMinute) {
        return session(id, fromMinute, toMinute, null, SessionStatus.SCHEDULED);
    }

    private static Session session(
            UUID id, int fromMinute, int toMinute, RoleConfirmation confirmation, SessionStatus status) {
        var role = new Agenda.Role(
                null,
                RoleKind.CHAIR,
                null,
                new Agenda.PersonRef(PERSON, null),
                null,
                null,
                null,
                confirmation,
                null,
                null);
        return new Session(
                id,
                null,
                null,
                null,
                null,
                null,
                SessionType.PRESENTATION,
                LocalizedText.ko("발표"),
                null,
                null,
                START.plus(Duration.ofMinutes(fromMinute)),
                START.plus(Duration.ofMinutes(toMinute)),
                null,
                null,
                null,
                null,
                null,
                null,
                status,
                null,
                confirmation == null ? List.of() : List.of(role),
                List.of());
    }

    private static List<Long> minutes(List<Session> sessions) {
        return sessions.stream()
                .map(session -> Duration.between(START, session.startsAt()).toMinutes())
                .toList();
    }

    private static List<AgendaConflict> conflicts(EventView event, Session... sessions) {
        return new AgendaConflicts(event, new Agenda(null, List.of(sessions)), NOTHING).find();
    }

    @Test
    void thoseBehindASessionMoveWithItAndKeepTheirGaps() {
        var sessions = List.of(session(A, 0, 10), session(B, 10, 25), session(C, 30, 40));
        var moved = AgendaTimes.moved(event(Duration.ofHours(1), null), sessions, B, START.plusSeconds(15 * 60));
        assertThat(minutes(moved)).containsExactly(0L, 15L, 35L);
        assertThat(moved.get(1).endsAt()).isEqualTo(START.plus(Duration.ofMinutes(30)));
        var back = AgendaTimes.moved(event(Duration.ofHours(1), null), moved, B, START.plusSeconds(10 * 60));
        assertThat(back).isEqualTo(sessions);
    }

    @Test
    void aMoveThatRunsOverTheEndIsRefusedWithTheMinutes() {
        var sessions = List.of(session(A, 0, 20), session(B, 20, 50));
        assertThatThrownBy(() -> AgendaTimes.moved(
                        event(Duration.ofHours(1), null), sessions, A, START.plus(Duration.ofSeconds(17 * 60 + 1))))
                .isInstanceOfSatisfying(DomainException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.AGENDA_OVERFLOWS);
                    assertThat(e.arguments().get(0)).isEqualTo(8L);
                });
    }

    @Test
    void theNextDayStaysWhereItIs() {
        var nextDay = 24 * 60;
        var sessions = List.of(session(A, 0, 20), session(B, 20, 50), session(C, nextDay, nextDay + 30));
        var moved = AgendaTimes.moved(event(Duration.ofDays(2), null), sessions, A, START.plusSeconds(600));
        assertThat(minutes(moved)).containsExactly(10L, 30L, (long) nextDay);
    }

    @Test
    void whatIsBackToBackAndFillsTheEventHasNoConflict() {
        assertThat(conflicts(event(Duration.ofHours(1), HALL), session(A, 0, 20), session(B, 20, 60)))
                .isEmpty();
    }

    @Test
    void sessionsThatNameNoRoomAreInThatOfTheEvent() {
        var found = conflicts(event(Duration.ofHours(1), HALL), session(A, 0, 40), session(B, 30, 60));
        assertThat(found).singleElement().satisfies(conflict -> {
            assertThat(conflict.type()).isEqualTo(ROOM_OVERLAP);
            assertThat(conflict.sessionIds()).containsExactly(A, B);
            assertThat(conflict.roomId()).isEqualTo(HALL);
            assertThat(conflict.startsAt()).isEqualTo(START.plus(Duration.ofMinutes(30)));
            assertThat(conflict.endsAt()).isEqualTo(START.plus(Duration.ofMinutes(40)));
        });
    }

    @Test
    void whoDeclinedIsNotExpectedAnywhere() {
        var event = event(Duration.ofHours(1), null);
        var one = session(A, 0, 60, RoleConfirmation.INVITED, SessionStatus.SCHEDULED);
        assertThat(conflicts(event, one, session(B, 0, 60, RoleConfirmation.CONFIRMED, SessionStatus.SCHEDULED)))
                .extracting(AgendaConflict::type)
                .containsExactly(PERSON_OVERLAP);
        assertThat(conflicts(event, one, session(B, 0, 60, RoleConfirmation.DECLINED, SessionStatus.SCHEDULED)))
                .isEmpty();
        assertThat(conflicts(event, one, session(B, 0, 60, RoleConfirmation.CONFIRMED, SessionStatus.CANCELLED)))
                .isEmpty();
    }

    @Test
    void gapsAreFoundBeforeBetweenAndAfter() {
        assertThat(conflicts(event(Duration.ofHours(1), null), session(A, 5, 20), session(B, 30, 50)))
                .extracting(AgendaConflict::type)
                .containsExactly(GAP, GAP, GAP);
    }

    @Test
    void whatLiesOutsideIsFoundWhereItSticksOut() {
        assertThat(conflicts(event(Duration.ofHours(1), null), session(A, -10, 20), session(B, 20, 70)))
                .extracting(AgendaConflict::type)
                .containsExactly(OUTSIDE_EVENT, OUTSIDE_EVENT);
    }

    @Test
    void aRoomIsTooSmallForMorePlacesOrForNoLimit() {
        var event = event(Duration.ofHours(1), HALL);
        var agenda = new Agenda(null, List.of(session(A, 0, 20), session(B, 20, 40), session(C, 40, 60)));
        var places = Map.of(
                A,
                new AgendaConflicts.Places(30),
                B,
                new AgendaConflicts.Places(31),
                C,
                new AgendaConflicts.Places(null));
        var around = new AgendaConflicts.Surroundings(List.of(), Map.of(HALL, 30), places);
        var found = new AgendaConflicts(event, agenda, around).find();
        assertThat(found).extracting(AgendaConflict::type).containsExactly(CAPACITY, CAPACITY);
        assertThat(found).extracting(AgendaConflict::people).containsExactly(31, null);
    }
}
