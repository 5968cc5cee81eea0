package org.cityexchange.forum.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cityexchange.contracts.AttendanceMode;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.forum.event.ConsentText;
import org.cityexchange.forum.event.EventStatus;
import org.cityexchange.forum.event.ParticipantCategory;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What an event asks of whoever registers, and when anybody can. */
class RegistrationDeskTest {

    private static final ConsentText REQUIRED =
            new ConsentText("PERSONAL_DATA", "2", LocalizedText.ko("동의"), true, "P1Y");
    private static final ConsentText OPTIONAL = new ConsentText("NEWS", "1", LocalizedText.ko("소식"), false, null);

    private static RegisterRequest.Consent to(String purpose, String version) {
        return new RegisterRequest.Consent(purpose, version);
    }

    private static ErrorCode closed(Fixture fixture) {
        return RegistrationDesk.closed(fixture.event(), Fixture.NOW)
                .map(DomainException::code)
                .orElse(null);
    }

    @ParameterizedTest
    @EnumSource(value = EventStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "REGISTRATION_OPEN")
    void nobodyRegistersUnlessTheStatusSaysSo(EventStatus status) {
        var fixture = new Fixture();
        fixture.status = status;
        assertThat(closed(fixture)).isEqualTo(ErrorCode.REGISTRATION_NOT_OPEN);
    }

    @Test
    void theTimesOfRegistrationAreHalfOpen() {
        var fixture = new Fixture();
        assertThat(closed(fixture)).isNull();
        fixture.opensAt = Fixture.NOW;
        assertThat(closed(fixture)).isNull();
        fixture.opensAt = Fixture.NOW.plusNanos(1);
        assertThat(closed(fixture)).isEqualTo(ErrorCode.REGISTRATION_NOT_YET_OPEN);
        fixture.opensAt = null;
        fixture.closesAt = Fixture.NOW.plusNanos(1);
        assertThat(closed(fixture)).isNull();
        fixture.closesAt = Fixture.NOW;
        assertThat(closed(fixture)).isEqualTo(ErrorCode.REGISTRATION_CLOSED);
    }

    @Test
    void anEventThatHasBegunMayStillTakePeople() {
        assertThat(RegistrationDesk.closed(
                        new Fixture().event(), new Fixture().event().startsAt().plusSeconds(60)))
                .isEmpty();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal("/consents", ErrorCode.CONSENT_REQUIRED, fixture -> {}),
                refusal("/consents", ErrorCode.CONSENT_REQUIRED, fixture -> fixture.given = List.of(to("NEWS", "1"))),
                refusal(
                        "/consents/0",
                        ErrorCode.UNKNOWN_CONSENT,
                        fixture -> fixture.given = List.of(to("PERSONAL_DATA", "1"))),
                refusal(
                        "/consents/1",
                        ErrorCode.UNKNOWN_CONSENT,
                        fixture -> fixture.given = List.of(to("PERSONAL_DATA", "2"), to("PHOTOS", "1"))),
                refusal("/category", ErrorCode.UNKNOWN_CATEGORY, fixture -> fixture.category = "VIP"),
                refusal("/proposedCity", ErrorCode.CITY_OR_PROPOSAL, fixture -> {
                    fixture.cityCode = "delhi-in";
                    fixture.proposedCity = new RegisterRequest.ProposedCity("Delhi", "IN");
                }),
                refusal("/mode", ErrorCode.MODE_NOT_OFFERED, fixture -> fixture.attendance = AttendanceMode.ON_SITE));
    }

    private static Arguments refusal(String pointer, ErrorCode code, Consumer<Fixture> change) {
        return Arguments.of(pointer, code, change);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatTheEventDoesNotAskForIsPointedAt(String pointer, ErrorCode code, Consumer<Fixture> change) {
        var fixture = new Fixture();
        fixture.consents = List.of(REQUIRED, OPTIONAL);
        change.accept(fixture);
        assertThatThrownBy(() -> RegistrationDesk.check(fixture.event(), fixture.request()))
                .isInstanceOfSatisfying(DomainException.class, e -> {
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e.errors()).extracting(error -> error.where()).containsExactly(pointer);
                });
    }

    @Test
    void whoAnswersWhatIsAskedIsTaken() {
        var fixture = new Fixture();
        fixture.consents = List.of(REQUIRED, OPTIONAL);
        fixture.given = List.of(to("PERSONAL_DATA", "2"));
        fixture.categories = List.of(new ParticipantCategory("EMBASSY", LocalizedText.ko("대사관")));
        fixture.category = "EMBASSY";
        fixture.proposedCity = new RegisterRequest.ProposedCity("Quy Nhon", "VN");
        assertThatCode(() -> RegistrationDesk.check(fixture.event(), fixture.request()))
                .doesNotThrowAnyException();
    }

    @Test
    void anEventOffersTheModesOfItsOwn() {
        assertThat(RegistrationDesk.offers(AttendanceMode.ONLINE, RegistrationMode.ONLINE))
                .isTrue();
        assertThat(RegistrationDesk.offers(AttendanceMode.ONLINE, RegistrationMode.ON_SITE))
                .isFalse();
        assertThat(RegistrationDesk.offers(AttendanceMode.ON_SITE, RegistrationMode.ONLINE))
                .isFalse();
        assertThat(RegistrationDesk.offers(AttendanceMode.HYBRID, RegistrationMode.ONLINE))
                .isTrue();
        assertThat(RegistrationDesk.offers(AttendanceMode.HYBRID, RegistrationMode.ON_SITE))
                .isTrue();
    }
}
