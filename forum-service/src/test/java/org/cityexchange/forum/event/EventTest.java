package org.cityexchange.forum.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cityexchange.forum.event.EventStatus.ARCHIVED;
import static org.cityexchange.forum.event.EventStatus.CANCELLED;
import static org.cityexchange.forum.event.EventStatus.DRAFT;
import static org.cityexchange.forum.event.EventStatus.HELD;
import static org.cityexchange.forum.event.EventStatus.POSTPONED;
import static org.cityexchange.forum.event.EventStatus.PUBLISHED;
import static org.cityexchange.forum.event.EventStatus.REGISTRATION_CLOSED;
import static org.cityexchange.forum.event.EventStatus.REGISTRATION_OPEN;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cityexchange.contracts.EventCancelled;
import org.cityexchange.contracts.EventHeld;
import org.cityexchange.contracts.EventPhase;
import org.cityexchange.contracts.EventPublished;
import org.cityexchange.contracts.EventRescheduled;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An event's life, and what the world is told of it. */
class EventTest {

    private static final Instant BEFORE = Told.START.minusSeconds(1);
    private static final Instant AFTER = Told.END;

    private static final Map<EventStatus, Set<EventStatus>> ALLOWED = new EnumMap<>(Map.of(
            DRAFT, Set.of(PUBLISHED),
            PUBLISHED, Set.of(REGISTRATION_OPEN, HELD, POSTPONED, CANCELLED),
            REGISTRATION_OPEN, Set.of(REGISTRATION_CLOSED, POSTPONED, CANCELLED),
            REGISTRATION_CLOSED, Set.of(REGISTRATION_OPEN, HELD, POSTPONED, CANCELLED),
            POSTPONED, Set.of(PUBLISHED, CANCELLED),
            HELD, Set.of(ARCHIVED),
            ARCHIVED, Set.of(),
            CANCELLED, Set.of()));

    private static final Map<EventStatus, List<EventStatus>> WAY_TO = new EnumMap<>(Map.of(
            DRAFT, List.of(),
            PUBLISHED, List.of(PUBLISHED),
            REGISTRATION_OPEN, List.of(PUBLISHED, REGISTRATION_OPEN),
            REGISTRATION_CLOSED, List.of(PUBLISHED, REGISTRATION_OPEN, REGISTRATION_CLOSED),
            HELD, List.of(PUBLISHED, HELD),
            ARCHIVED, List.of(PUBLISHED, HELD, ARCHIVED),
            POSTPONED, List.of(PUBLISHED, POSTPONED),
            CANCELLED, List.of(PUBLISHED, CANCELLED)));

    private static Event in(EventStatus status) {
        var event = new Told().draft();
        WAY_TO.get(status).forEach(step -> event.become(step, "because", AFTER));
        return event;
    }

    private static void assertRefused(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    static Stream<Arguments> everyPair() {
        return Stream.of(EventStatus.values())
                .flatMap(from -> Stream.of(EventStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void itTakesTheStepsOfItsLifeAndNoOthers(EventStatus from, EventStatus to) {
        var event = in(from);
        assertThat(event.status()).isEqualTo(from);
        if (ALLOWED.get(from).contains(to)) {
            assertThat(event.obstacle(to, AFTER)).isEmpty();
            event.become(to, "because", AFTER);
            assertThat(event.status()).isEqualTo(to);
        } else {
            assertThat(event.obstacle(to, AFTER)).isPresent();
            assertRefused(ErrorCode.ILLEGAL_TRANSITION, () -> event.become(to, "because", AFTER));
            assertThat(event.status()).isEqualTo(from);
        }
    }

    @Test
    void itIsHeldWhenItHasEnded() {
        var event = in(PUBLISHED);
        assertRefused(ErrorCode.EVENT_HAS_NOT_ENDED, () -> event.become(HELD, null, Told.END.minusNanos(1)));
        assertThat(event.become(HELD, null, Told.END)).get().isInstanceOf(EventHeld.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \t"})
    void itIsPutOffAndCalledOffForAReasonOnly(String reason) {
        assertRefused(ErrorCode.REASON_REQUIRED, () -> in(PUBLISHED).become(POSTPONED, reason, BEFORE));
        assertRefused(ErrorCode.REASON_REQUIRED, () -> in(PUBLISHED).become(CANCELLED, reason, BEFORE));
    }

    @Test
    void theReasonIsKeptAsLongAsItHolds() {
        var event = in(PUBLISHED);
        event.become(POSTPONED, " storm ", BEFORE);
        assertThat(event.toView().statusReason()).isEqualTo("storm");
        event.become(PUBLISHED, "ignored", BEFORE);
        assertThat(event.toView().statusReason()).isNull();
    }

    @Test
    void nobodyIsToldOfADraft() {
        var event = new Told().draft();
        assertThat(event.mayBeAnnounced(AFTER)).isFalse();
        var changed = new Told();
        changed.title = LocalizedText.ko("다른 포럼");
        assertThat(event.change(changed.request(), null, BEFORE)).isEmpty();
    }

    @Test
    void theWorldIsToldWhenItIsPublished() {
        var event = new Told().draft();
        assertThat(event.become(PUBLISHED, null, BEFORE)).get().isInstanceOfSatisfying(EventPublished.class, told -> {
            assertThat(told.occurredAt()).isEqualTo(BEFORE);
            assertThat(told.event().status()).isEqualTo(EventPhase.PUBLISHED);
            assertThat(told.event().slug()).isEqualTo("an-event");
        });
    }

    @Test
    void anEmbargoIsKeptToTheInstant() {
        var told = new Told();
        told.publicFrom = BEFORE;
        var event = told.draft();
        assertThat(event.become(PUBLISHED, null, BEFORE.minusNanos(1))).isEmpty();
        assertThat(event.become(REGISTRATION_OPEN, null, BEFORE.minusNanos(1))).isEmpty();
        assertThat(event.mayBeAnnounced(BEFORE.minusNanos(1))).isFalse();
        assertThat(event.mayBeAnnounced(BEFORE)).isTrue();
        assertThat(event.announce(BEFORE))
                .isInstanceOfSatisfying(
                        EventPublished.class,
                        fact -> assertThat(fact.event().status()).isEqualTo(EventPhase.REGISTRATION_OPEN));
        assertThat(event.become(REGISTRATION_CLOSED, null, BEFORE)).isPresent();
    }

    @Test
    void anEmbargoThatIsLiftedTellsTheWorldOnce() {
        var told = new Told();
        told.publicFrom = Told.START;
        var event = told.draft();
        event.become(PUBLISHED, null, BEFORE);
        told.publicFrom = null;
        assertThat(event.change(told.request(), null, BEFORE)).get().isInstanceOf(EventPublished.class);
        assertThat(event.change(told.request(), null, BEFORE)).isEmpty();
    }

    @Test
    void whatIsPublicCannotBeHiddenAgain() {
        var event = in(PUBLISHED);
        var told = new Told();
        told.publicFrom = AFTER.plusSeconds(1);
        assertRefused(ErrorCode.ALREADY_PUBLIC, () -> event.change(told.request(), null, AFTER));
    }

    @Test
    void whatWasCalledOffUnderEmbargoIsNeverTold() {
        var told = new Told();
        told.publicFrom = Told.START;
        var event = told.draft();
        event.become(PUBLISHED, null, BEFORE);
        assertThat(event.become(CANCELLED, "no money", BEFORE)).isEmpty();
        assertThat(event.mayBeAnnounced(AFTER)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = EventStatus.class,
            names = {"PUBLISHED", "REGISTRATION_OPEN", "REGISTRATION_CLOSED"})
    void aNewTimeIsToldWithTheOneBefore(EventStatus status) {
        var event = in(status);
        var told = new Told();
        told.startsAt = Told.START.plusSeconds(60);
        assertThat(event.change(told.request(), null, BEFORE))
                .get()
                .isInstanceOfSatisfying(EventRescheduled.class, fact -> {
                    assertThat(fact.previousStartsAt()).isEqualTo(Told.START);
                    assertThat(fact.event().startsAt()).isEqualTo(told.startsAt);
                });
        assertThat(event.toView().previousStartsAt()).isEqualTo(Told.START);
    }

    @Test
    void onlyWhatTheOtherSideKnowsIsToldAgain() {
        var event = in(PUBLISHED);
        var told = new Told();
        told.theme = LocalizedText.ko("주제");
        assertThat(event.change(told.request(), null, BEFORE)).isEmpty();
        told.title = LocalizedText.ko("새 이름");
        assertThat(event.change(told.request(), null, BEFORE)).get().isInstanceOf(EventPublished.class);
    }

    @Test
    void callingOffAndPuttingOffAreToldAsSuch() {
        assertThat(in(PUBLISHED).become(CANCELLED, "storm", BEFORE)).get().isInstanceOf(EventCancelled.class);
        assertThat(in(REGISTRATION_OPEN).become(POSTPONED, "storm", BEFORE))
                .get()
                .isInstanceOfSatisfying(
                        EventRescheduled.class,
                        fact -> assertThat(fact.previousStartsAt()).isEqualTo(Told.START));
    }

    @Test
    void theSlugIsFixedOnceItWasPublishedAndTheOwnerAlways() {
        var other = new Told();
        other.slug = "another-event";
        var draft = new Told().draft();
        draft.change(other.request(), null, BEFORE);
        assertThat(draft.toView().slug()).isEqualTo("another-event");
        assertRefused(ErrorCode.FIELD_IMMUTABLE, () -> in(PUBLISHED).change(other.request(), null, BEFORE));
        var foreign = new Told();
        foreign.owner = "gaok";
        assertRefused(ErrorCode.FIELD_IMMUTABLE, () -> new Told().draft().change(foreign.request(), null, BEFORE));
        foreign.owner = "shrdc";
        assertThat(new Told().draft().change(foreign.request(), null, BEFORE)).isEmpty();
    }

    @Test
    void aRequestOfWhatIsThereChangesNothing() {
        var event = in(PUBLISHED);
        var before = event.toView();
        assertThat(event.change(EventRequests.of(before), null, BEFORE)).isEmpty();
        assertThat(event.toView()).isEqualTo(before);
    }
}
