package org.cityexchange.forum.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cityexchange.forum.registration.RegistrationStatus.CANCELLED;
import static org.cityexchange.forum.registration.RegistrationStatus.CONFIRMED;
import static org.cityexchange.forum.registration.RegistrationStatus.WAITLISTED;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cityexchange.contracts.CancelledBy;
import org.cityexchange.contracts.RegistrationCancelled;
import org.cityexchange.contracts.RegistrationConfirmed;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.contracts.RegistrationWaitlisted;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A registration's own rules: its steps, the facts they hand back, and what is kept of the request. */
class RegistrationTest {

    private static final Instant LATER = Fixture.NOW.plusSeconds(60);

    private final Fixture fixture = new Fixture();

    private Registration requested() {
        return Registration.request(
                Fixture.EVENT, fixture.request(), RegistrationView.Source.SELF, "v1.ref", "secret", Fixture.NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIRMED, CONFIRMED, false",
        "CONFIRMED, WAITLISTED, false",
        "CONFIRMED, CANCELLED, true",
        "WAITLISTED, CONFIRMED, true",
        "WAITLISTED, WAITLISTED, false",
        "WAITLISTED, CANCELLED, true",
        "CANCELLED, CONFIRMED, false",
        "CANCELLED, WAITLISTED, false",
        "CANCELLED, CANCELLED, false",
    })
    void itTakesTheseStepsAndNoOthers(RegistrationStatus from, RegistrationStatus to, boolean allowed) {
        assertThat(from.canBecome(to)).isEqualTo(allowed);
        assertThat(from.isLive()).isEqualTo(from != CANCELLED);
        // a seat is never had by asking
        assertThat(RegistrationTransitionRequest.obstacle(from, to).isEmpty()).isEqualTo(allowed && to == CANCELLED);
    }

    @Test
    void aSeatIsAFactOfTheMomentOfTheRequest() {
        fixture.cityCode = "delhi-in";
        var registration = requested();
        assertThat(registration.seated()).isInstanceOfSatisfying(RegistrationConfirmed.class, fact -> {
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
        assertThat(registration.waiting())
                .isInstanceOfSatisfying(
                        RegistrationWaitlisted.class,
                        fact -> assertThat(fact.country()).isEqualTo("VN"));
        assertThat(registration.status()).isEqualTo(WAITLISTED);
        assertThat(registration.promote(LATER))
                .isInstanceOfSatisfying(
                        RegistrationConfirmed.class,
                        fact -> assertThat(fact.occurredAt()).isEqualTo(LATER));
        assertIllegal(() -> registration.promote(LATER));
    }

    @Test
    void itIsCancelledOnce() {
        var registration = requested();
        registration.seated();
        assertThat(registration.cancel(CancelledBy.ORGANIZER, " no show ", LATER))
                .isInstanceOfSatisfying(RegistrationCancelled.class, fact -> {
                    assertThat(fact.by()).isEqualTo(CancelledBy.ORGANIZER);
                    assertThat(fact.occurredAt()).isEqualTo(LATER);
                });
        assertThat(registration.toView().statusReason()).isEqualTo("no show");
        assertIllegal(() -> registration.cancel(CancelledBy.REGISTRANT, null, LATER));
        assertIllegal(() -> registration.promote(LATER));
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
        registration.seated();
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
        registration.seated();
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
