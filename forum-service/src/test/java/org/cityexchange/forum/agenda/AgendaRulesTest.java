package org.cityexchange.forum.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.AttendanceMode;
import org.cityexchange.contracts.DatePrecision;
import org.cityexchange.contracts.EventKind;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.forum.agenda.Agenda.Contribution;
import org.cityexchange.forum.agenda.Agenda.Part;
import org.cityexchange.forum.agenda.Agenda.PersonRef;
import org.cityexchange.forum.agenda.Agenda.Role;
import org.cityexchange.forum.agenda.Agenda.Session;
import org.cityexchange.forum.agenda.Agenda.SessionType;
import org.cityexchange.forum.event.EventStatus;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.forum.event.Promotion;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** What must be true of an agenda by itself and within its event. */
class AgendaRulesTest {

    private static final Instant START = Instant.parse("2030-05-01T00:00:00Z");
    private static final Instant END = Instant.parse("2030-05-02T00:00:00Z");
    private static final Instant NOON = Instant.parse("2030-05-01T12:00:00Z");
    private static final LocalizedText TEXT = LocalizedText.ko("글");

    private static EventView event(DatePrecision precision) {
        return new EventView(
                UUID.randomUUID(),
                "an-event",
                "shrdc",
                null,
                null,
                EventKind.FORUM,
                TEXT,
                null,
                List.of(),
                null,
                null,
                List.of(),
                AttendanceMode.ONLINE,
                START,
                END,
                null,
                "UTC",
                precision,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                false,
                Promotion.AUTO,
                48,
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

    private static Session session(Integer ordinal, Instant startsAt, Instant endsAt) {
        return session(ordinal, startsAt, endsAt, List.of(), List.of());
    }

    private static Session session(
            Integer ordinal, Instant startsAt, Instant endsAt, List<Role> roles, List<Contribution> contributions) {
        return new Session(
                null,
                null,
                ordinal,
                null,
                null,
                null,
                SessionType.PRESENTATION,
                TEXT,
                null,
                null,
                startsAt,
                endsAt,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                roles,
                contributions);
    }

    private static Role role(LocalizedText label, PersonRef person) {
        return new Role(null, RoleKind.CHAIR, label, person, null, null, null, null, null, null);
    }

    private static Agenda of(Session... sessions) {
        return new Agenda(null, List.of(sessions));
    }

    private static void assertRefused(String pointer, ErrorCode code, DatePrecision precision, Agenda agenda) {
        assertThatThrownBy(() -> AgendaRules.check(event(precision), agenda))
                .isInstanceOfSatisfying(DomainException.class, e -> {
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e.errors()).extracting(error -> error.where()).containsExactly(pointer);
                });
    }

    private static void assertFine(DatePrecision precision, Agenda agenda) {
        assertThatCode(() -> AgendaRules.check(event(precision), agenda)).doesNotThrowAnyException();
    }

    @Test
    void ordinalsAreLeftOutOrThePlacesInTheList() {
        assertFine(DatePrecision.DAY, of(session(1, null, null), session(null, null, null), session(3, null, null)));
        assertRefused(
                "/sessions/1/ordinal",
                ErrorCode.ORDINALS_NOT_CONSECUTIVE,
                DatePrecision.DAY,
                of(session(1, null, null), session(1, null, null)));
        assertRefused(
                "/parts/0/ordinal",
                ErrorCode.ORDINALS_NOT_CONSECUTIVE,
                DatePrecision.DAY,
                new Agenda(List.of(new Part(null, 2, TEXT, null)), null));
        assertRefused(
                "/sessions/0/contributions/0/ordinal",
                ErrorCode.ORDINALS_NOT_CONSECUTIVE,
                DatePrecision.DAY,
                of(session(
                        1, null, null, List.of(), List.of(new Contribution(null, 2, null, null, null, null, null)))));
    }

    @Test
    void timesAreKnownBothOrNotAtAll() {
        assertFine(DatePrecision.DAY, of(session(1, null, null), session(2, START, NOON)));
        assertRefused("/sessions/0/endsAt", ErrorCode.INVALID_INTERVAL, DatePrecision.DAY, of(session(1, START, null)));
        assertRefused("/sessions/0/endsAt", ErrorCode.INVALID_INTERVAL, DatePrecision.DAY, of(session(1, null, END)));
        assertRefused("/sessions/0/endsAt", ErrorCode.INVALID_INTERVAL, DatePrecision.DAY, of(session(1, NOON, NOON)));
    }

    @Test
    void whereTheEventIsKnownToTheMinuteItsSessionsAre() {
        assertFine(DatePrecision.MINUTE, of(session(1, START, NOON), session(2, NOON, END)));
        assertRefused("/sessions/0/startsAt", ErrorCode.REQUIRED, DatePrecision.MINUTE, of(session(1, null, null)));
    }

    @Test
    void aSessionLiesWithinItsEvent() {
        assertRefused(
                "/sessions/0/startsAt",
                ErrorCode.OUTSIDE_EVENT,
                DatePrecision.MINUTE,
                of(session(1, START.minusNanos(1), NOON)));
        assertRefused(
                "/sessions/0/startsAt",
                ErrorCode.OUTSIDE_EVENT,
                DatePrecision.MINUTE,
                of(session(1, NOON, END.plusNanos(1))));
    }

    @Test
    void theOrderIsThatOfTheTimes() {
        assertFine(
                DatePrecision.DAY,
                of(session(1, START, END), session(2, null, null), session(3, START, NOON), session(4, NOON, END)));
        assertRefused(
                "/sessions/2/startsAt",
                ErrorCode.ORDER_AGAINST_TIME,
                DatePrecision.DAY,
                of(session(1, NOON, END), session(2, null, null), session(3, START, NOON)));
    }

    @Test
    void aRoleNamesAPersonOrAnOffice() {
        var person = new PersonRef(UUID.randomUUID(), null);
        assertFine(
                DatePrecision.DAY,
                of(session(1, null, null, List.of(role(TEXT, null), role(null, person)), List.of())));
        assertRefused(
                "/sessions/0/roles/1/person",
                ErrorCode.PERSON_OR_LABEL,
                DatePrecision.DAY,
                of(session(1, null, null, List.of(role(TEXT, null), role(null, null)), List.of())));
        assertRefused(
                "/sessions/0/contributions/0/roles/0/person",
                ErrorCode.PERSON_OR_LABEL,
                DatePrecision.DAY,
                of(session(
                        1,
                        null,
                        null,
                        List.of(),
                        List.of(new Contribution(null, 1, null, null, null, null, List.of(role(null, null)))))));
    }

    @Test
    void listsThatAreLeftOutAreEmpty() {
        var agenda = new Agenda(null, null);
        assertThat(agenda.parts()).isEmpty();
        assertThat(agenda.sessions()).isEmpty();
        assertThat(session(1, null, null, null, null).roles()).isEmpty();
        assertThat(role(TEXT, null).certainty()).isEqualTo(Agenda.Certainty.CERTAIN);
    }
}
