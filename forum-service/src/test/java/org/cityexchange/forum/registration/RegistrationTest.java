package org.cityexchange.forum.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cityexchange.forum.registration.RegistrationStatus.CANCELLED;
import static org.cityexchange.forum.registration.RegistrationStatus.CONFIRMED;
import static org.cityexchange.forum.registration.RegistrationStatus.DECLINED;
import static org.cityexchange.forum.registration.RegistrationStatus.EXPIRED;
import static org.cityexchange.forum.registration.RegistrationStatus.OFFERED;
import static org.cityexchange.forum.registration.RegistrationStatus.PENDING_APPROVAL;
import static org.cityexchange.forum.registration.RegistrationStatus.PENDING_EMAIL_CONFIRMATION;
import static org.cityexchange.forum.registration.RegistrationStatus.REJECTED;
import static org.cityexchange.forum.registration.RegistrationStatus.WAITLISTED;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cityexchange.contracts.CancelledBy;
import org.cityexchange.contracts.RegistrationCancelled;
import org.cityexchange.contracts.RegistrationConfirmed;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.contracts.RegistrationModeSwitched;
import org.cityexchange.contracts.RegistrationWaitlisted;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A registration's own rules: its steps, the facts they hand back, and what is kept of the request. */
class RegistrationTest {

    private static final Instant LATER = Fixture.NOW.plusSeconds(60);

    private final Fixture fixture = new Fixture();

    private Registration requested() {
        return Registration.request(
                Fixture.EVENT, fixture.request(), RegistrationView.Source.SELF, "v1.ref", "secret", Fixture.NOW);
    }

    private static final Map<RegistrationStatus, Set<RegistrationStatus>> STEPS = new EnumMap<>(Map.of(
            PENDING_EMAIL_CONFIRMATION, Set.of(PENDING_APPROVAL, CONFIRMED, WAITLISTED, EXPIRED, CANCELLED),
            PENDING_APPROVAL, Set.of(CONFIRMED, WAITLISTED, REJECTED, CANCELLED),
            CONFIRMED, Set.of(CANCELLED),
            WAITLISTED, Set.of(CONFIRMED, OFFERED, CANCELLED),
            OFFERED, Set.of(CONFIRMED, DECLINED, EXPIRED, CANCELLED),
            REJECTED, Set.of(),
            DECLINED, Set.of(),
            EXPIRED, Set.of(),
            CANCELLED, Set.of()));

    /** What can be asked for: by the registrant, and by an organizer. */
    private static final Map<RegistrationStatus, List<Set<RegistrationStatus>>> ASKED = new EnumMap<>(Map.of(
            PENDING_EMAIL_CONFIRMATION, List.of(Set.of(CONFIRMED, CANCELLED), Set.of(CANCELLED)),
            PENDING_APPROVAL, List.of(Set.of(CANCELLED), Set.of(CONFIRMED, REJECTED, CANCELLED)),
            CONFIRMED, List.of(Set.of(CANCELLED), Set.of(CANCELLED)),
            WAITLISTED, List.of(Set.of(CANCELLED), Set.of(CANCELLED)),
            OFFERED, List.of(Set.of(CONFIRMED, DECLINED, CANCELLED), Set.of(CONFIRMED, DECLINED, CANCELLED)),
            REJECTED, List.of(Set.of(), Set.of()),
            DECLINED, List.of(Set.of(), Set.of()),
            EXPIRED, List.of(Set.of(), Set.of()),
            CANCELLED, List.of(Set.of(), Set.of())));

    /** A registration that has come to that status. */
    private Registration in(RegistrationStatus status) {
        var registration = requested();
        switch (status) {
            case PENDING_EMAIL_CONFIRMATION -> registration.pending(status, LATER);
            case PENDING_APPROVAL -> registration.pending(status, null);
            case CONFIRMED -> registration.seated(Fixture.NOW);
            case WAITLISTED, OFFERED, DECLINED, EXPIRED -> registration.waiting(Fixture.NOW);
            case REJECTED, CANCELLED -> registration.pending(PENDING_APPROVAL, null);
        }
        switch (status) {
            case OFFERED, DECLINED, EXPIRED -> registration.offered(LATER);
            case REJECTED -> registration.reject("full");
            case CANCELLED -> registration.cancel(CancelledBy.REGISTRANT, null, Fixture.NOW);
            default -> {} // is there already
        }
        if (status == DECLINED) {
            registration.decline(null, Fixture.NOW);
        } else if (status == EXPIRED) {
            registration.expire(LATER);
        }
        return registration;
    }

    @ParameterizedTest
    @EnumSource(RegistrationStatus.class)
    void itTakesTheStepsOfItsLifeAndNoOthers(RegistrationStatus from) {
        assertThat(in(from).status()).isEqualTo(from);
        assertThat(Stream.of(RegistrationStatus.values()).filter(from::canBecome))
                .containsExactlyInAnyOrderElementsOf(STEPS.get(from));
        assertThat(from.isLive()).isEqualTo(!STEPS.get(from).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(RegistrationStatus.class)
    void aSeatIsNeverHadByAskingUnlessItIsOfferedOrToBeApproved(RegistrationStatus from) {
        var view = in(from).toView();
        for (var as : CancelledBy.values()) {
            assertThat(Stream.of(RegistrationStatus.values())
                            .filter(to -> RegistrationSteps.obstacle(view, to, as, Fixture.NOW)
                                    .isEmpty()))
                    .containsExactlyInAnyOrderElementsOf(ASKED.get(from).get(as == CancelledBy.REGISTRANT ? 0 : 1));
        }
        assertThat(RegistrationSteps.openToStaff(view, Fixture.NOW))
                .containsExactlyInAnyOrderElementsOf(ASKED.get(from).get(1));
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFERED", "PENDING_EMAIL_CONFIRMATION"})
    void aDeadlineIsHalfOpen(RegistrationStatus status) {
        var view = in(status).toView();
        assertThat(view.expiresAt()).isEqualTo(LATER);
        assertThat(RegistrationSteps.obstacle(view, CONFIRMED, CancelledBy.REGISTRANT, LATER.minusNanos(1)))
                .isEmpty();
        assertThat(RegistrationSteps.obstacle(view, CONFIRMED, CancelledBy.REGISTRANT, LATER))
                .get()
                .extracting(DomainException::code)
                .isEqualTo(ErrorCode.DEADLINE_PASSED);
        assertThat(RegistrationSteps.obstacle(view, CANCELLED, CancelledBy.REGISTRANT, LATER))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING_EMAIL_CONFIRMATION", "PENDING_APPROVAL"})
    void nobodyIsToldOfTheEndOfWhatNobodyKnewOf(RegistrationStatus pending) {
        assertThat(in(pending).cancel(CancelledBy.REGISTRANT, null, LATER)).isEmpty();
        assertThat(in(PENDING_EMAIL_CONFIRMATION).expire(LATER)).isEmpty();
    }

    @Test
    void anOfferThatComesToNothingEndsTheRegistrationForTheOtherService() {
        assertThat(in(OFFERED).decline(null, LATER)).get().isInstanceOf(RegistrationCancelled.class);
        assertThat(in(OFFERED).expire(LATER)).get().isInstanceOf(RegistrationCancelled.class);
    }

    @Test
    void aSwitchIsToldWithBothModes() {
        var registration = in(CONFIRMED);
        registration.want(RegistrationMode.ON_SITE);
        assertThat(registration.switchTo(RegistrationMode.ON_SITE, LATER))
                .isInstanceOfSatisfying(RegistrationModeSwitched.class, fact -> {
                    assertThat(fact.from()).isEqualTo(RegistrationMode.ONLINE);
                    assertThat(fact.to()).isEqualTo(RegistrationMode.ON_SITE);
                });
        assertThat(registration.wantedMode()).isNull();
        assertThat(registration.status()).isEqualTo(CONFIRMED);
    }

    @Test
    void aSeatIsAFactOfTheMomentOfTheRequest() {
        fixture.cityCode = "delhi-in";
        var registration = requested();
        assertThat(registration.seated(Fixture.NOW)).isInstanceOfSatisfying(RegistrationConfirmed.class, fact -> {
            assertThat(fact.registrationId()).isEqualTo(registration.id());
            assertThat(fact.eventId()).isEqualTo(Fixture.EVENT);
            assertThat(fact.mode()).isEqualTo(RegistrationMode.ONLINE);
            assertThat(fact.cityCode()).isEqualTo("delhi-in");
            assertThat(fact.country()).isNull();
            assertThat(fact.personRef()).isEqualTo("v1.ref");
            assertThat(fact.occurredAt()).isEqualTo(Fixture.NOW);
        });
        assertThat(registration.status()).isEqualTo(CONFIRMED);
    }

    @Test
    void whoWaitsIsPromotedOnceAndLater() {
        fixture.proposedCity = new RegisterRequest.ProposedCity("Quy Nhon", "VN");
        var registration = requested();
        assertThat(registration.waiting(Fixture.NOW))
                .isInstanceOfSatisfying(
                        RegistrationWaitlisted.class,
                        fact -> assertThat(fact.country()).isEqualTo("VN"));
        assertThat(registration.status()).isEqualTo(WAITLISTED);
        assertThat(registration.seated(LATER))
                .isInstanceOfSatisfying(
                        RegistrationConfirmed.class,
                        fact -> assertThat(fact.occurredAt()).isEqualTo(LATER));
        assertIllegal(() -> registration.seated(LATER));
    }

    @Test
    void itIsCancelledOnce() {
        var registration = requested();
        registration.seated(Fixture.NOW);
        assertThat(registration.cancel(CancelledBy.ORGANIZER, " no show ", LATER))
                .get()
                .isInstanceOfSatisfying(RegistrationCancelled.class, fact -> {
                    assertThat(fact.by()).isEqualTo(CancelledBy.ORGANIZER);
                    assertThat(fact.occurredAt()).isEqualTo(LATER);
                });
        assertThat(registration.toView().statusReason()).isEqualTo("no show");
        assertIllegal(() -> registration.cancel(CancelledBy.REGISTRANT, null, LATER));
        assertIllegal(() -> registration.seated(LATER));
    }

    private static void assertIllegal(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ILLEGAL_TRANSITION));
    }

    @Test
    void theRequestIsKeptAsMeantAndTheSecretIsNot() {
        fixture.given = List.of(new RegisterRequest.Consent("NEWS", "1"));
        var registration = requested();
        registration.seated(Fixture.NOW);
        var view = registration.toView();
        assertThat(view.name()).isEqualTo("Ｄelegate  One");
        assertThat(view.email()).isEqualTo("A.B@Example.ORG");
        assertThat(view.locale()).isEqualTo("ko");
        assertThat(view.consents()).containsExactly(new ConsentRecord("NEWS", "1", Fixture.NOW));
        assertThat(registration.isHeldWith("secret")).isTrue();
        assertThat(registration.isHeldWith("Secret")).isFalse();
        assertThat(registration.isHeldWith(null)).isFalse();
    }

    @Test
    void anAuditorCannotTellWhoItIs() {
        var registration = requested();
        registration.seated(Fixture.NOW);
        var masked = registration.toView().masked();
        assertThat(masked.name()).isNull();
        assertThat(masked.email()).isNull();
        assertThat(masked.phone()).isNull();
        assertThat(masked.statusReason()).isNull();
        assertThat(masked.code()).isEqualTo(registration.code());
    }

    @Test
    void codesCanBeReadOut() {
        var codes = IntStream.range(0, 500).mapToObj(i -> requested().code()).toList();
        assertThat(codes)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}"));
    }
}
