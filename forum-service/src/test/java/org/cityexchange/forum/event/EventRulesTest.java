package org.cityexchange.forum.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cityexchange.contracts.AttendanceMode;
import org.cityexchange.contracts.DatePrecision;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What must be true of every event. */
class EventRulesTest {

    private static final ConsentText CONSENT = new ConsentText("NEWS", "1", LocalizedText.ko("동의"), false, null);
    private static final ParticipantCategory CATEGORY = new ParticipantCategory("EMBASSY", LocalizedText.ko("대사관"));

    private static Arguments broken(String pointer, ErrorCode code, Consumer<Told> change) {
        return Arguments.of(pointer, code, change);
    }

    static Stream<Arguments> brokenRules() {
        return Stream.of(
                broken("/timeZone", ErrorCode.INVALID_VALUE, told -> told.timeZone = "Asia/Atlantis"),
                broken("/timeZone", ErrorCode.INVALID_VALUE, told -> told.timeZone = "+09:00"),
                broken("/endsAt", ErrorCode.INVALID_INTERVAL, told -> told.endsAt = told.startsAt),
                broken("/endsAt", ErrorCode.INVALID_INTERVAL, told -> told.endsAt = told.startsAt.minusSeconds(1)),
                broken("/registrationClosesAt", ErrorCode.INVALID_INTERVAL, told -> {
                    told.opensAt = Told.START;
                    told.closesAt = Told.START;
                }),
                broken(
                        "/onlineAccess/closesAt",
                        ErrorCode.INVALID_INTERVAL,
                        told -> told.online = new OnlineAccess(null, null, Told.END, Told.START)),
                broken("/roomId", ErrorCode.VENUE_REQUIRED, told -> told.room = UUID.randomUUID()),
                broken("/venueId", ErrorCode.HYBRID_NEEDS_BOTH, told -> told.mode = AttendanceMode.HYBRID),
                broken("/onlineAccess", ErrorCode.HYBRID_NEEDS_BOTH, told -> {
                    told.mode = AttendanceMode.HYBRID;
                    told.venue = UUID.randomUUID();
                }),
                broken("/venueId", ErrorCode.HYBRID_NEEDS_BOTH, told -> {
                    told.mode = AttendanceMode.HYBRID;
                    told.online = new OnlineAccess(null, null, null, null);
                }),
                broken(
                        "/consentTexts/2",
                        ErrorCode.DUPLICATE_VALUE,
                        told -> told.consents =
                                List.of(CONSENT, new ConsentText("PHOTOS", "1", CONSENT.text(), true, null), CONSENT)),
                broken(
                        "/participantCategories/1",
                        ErrorCode.DUPLICATE_VALUE,
                        told -> told.categories = List.of(CATEGORY, CATEGORY)),
                broken("/startsAt", ErrorCode.NOT_MIDNIGHT, told -> told.precision = DatePrecision.DAY),
                broken("/startsAt", ErrorCode.NOT_MIDNIGHT, told -> told.precision = DatePrecision.YEAR));
    }

    @ParameterizedTest
    @MethodSource("brokenRules")
    void aBrokenRuleIsPointedAt(String pointer, ErrorCode code, Consumer<Told> change) {
        var told = new Told();
        change.accept(told);
        assertThatThrownBy(told::draft).isInstanceOfSatisfying(DomainException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.errors()).extracting(error -> error.where()).containsExactly(pointer);
        });
    }

    @Test
    void aHybridEventNeedsToSayNoMoreThanThatItHasBoth() {
        var told = new Told();
        told.mode = AttendanceMode.HYBRID;
        told.venue = UUID.randomUUID();
        told.room = UUID.randomUUID();
        told.online = new OnlineAccess(null, null, null, null);
        assertThatCode(told::draft).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-10-21T15:00:00Z, 2020-10-22T15:00:00Z, Asia/Seoul",
        // a day of 23 hours and one of 25
        "2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z, Europe/Berlin",
        "2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z, Europe/Berlin",
        // a day that begins at one o'clock, because there was no midnight
        "2018-11-04T03:00:00Z, 2018-11-05T02:00:00Z, America/Sao_Paulo",
        "2020-10-22T00:00:00Z, 2020-10-24T00:00:00Z, UTC",
    })
    void aDayGoesFromMidnightToMidnightWhereItIsHeld(String startsAt, String endsAt, String timeZone) {
        assertThatCode(() -> Told.days(startsAt, endsAt, timeZone).draft()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-10-22T00:00:00Z, 2020-10-23T00:00:00Z, Asia/Seoul, /startsAt",
        "2020-10-21T15:00:00Z, 2020-10-22T14:59:00Z, Asia/Seoul, /endsAt",
        "2026-03-28T23:00:00Z, 2026-03-29T23:00:00Z, Europe/Berlin, /endsAt",
        "2020-10-21T15:00:00.000001Z, 2020-10-22T15:00:00Z, Asia/Seoul, /startsAt",
    })
    void anyOtherTimeOfDayWouldPretendToBeKnown(String startsAt, String endsAt, String timeZone, String pointer) {
        assertThatThrownBy(() -> Told.days(startsAt, endsAt, timeZone).draft())
                .isInstanceOfSatisfying(DomainException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.NOT_MIDNIGHT);
                    assertThat(e.errors().get(0).where()).isEqualTo(pointer);
                });
    }

    @Test
    void whatIsLeftOutIsEmptyAndNotGuessed() {
        var view = new Told().draft().toView();
        assertThat(view.topics()).isEmpty();
        assertThat(view.organizers()).isEmpty();
        assertThat(view.alternateThemes()).isEmpty();
        assertThat(view.consentTexts()).isEmpty();
        assertThat(view.theme()).isNull();
        assertThat(view.onlineAccess()).isNull();
        assertThat(view.datePrecision()).isEqualTo(DatePrecision.MINUTE);
        assertThat(view.agendaTentative()).isFalse();
    }
}
