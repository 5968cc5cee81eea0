package org.cityexchange.training.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cityexchange.contracts.CityKind;
import org.cityexchange.contracts.CityNameKind;
import org.cityexchange.contracts.CityRenamed;
import org.cityexchange.contracts.CityRetired;
import org.cityexchange.contracts.CityStatus;
import org.cityexchange.contracts.CityUpdated;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CityTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final LocalizedText NAMES = LocalizedText.of("퀴논", "Quy Nhon");

    private final City city = active();

    private static City active() {
        return entered(details(), CityStatus.ACTIVE);
    }

    private static City entered(CityDetails details, CityStatus status) {
        return City.entered(details, status, List.of(), new City.Origin(Provenance.RECORDED, null), NOW);
    }

    private static CityDetails details() {
        return new CityDetails("quy-nhon-vn", CityKind.CITY, NAMES, null, "VN", 13.8, 109.2, 210_338L, null, null);
    }

    private static CityDetails named(LocalizedText names) {
        var was = details();
        return new CityDetails(
                was.code(), was.kind(), names, null, "VN", was.lat(), was.lon(), was.population(), null, null);
    }

    private static CityDetails at(Double lat, Double lon) {
        return new CityDetails("quy-nhon-vn", CityKind.CITY, NAMES, null, "VN", lat, lon, null, null, null);
    }

    private static FurtherName name(CityNameKind kind, String name, LocalDate from) {
        return new FurtherName(UUID.randomUUID(), "ko", kind, name, from, null);
    }

    private static void assertRefused(ErrorCode code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void aNewCityTellsItsFullState() {
        var fact = city.registered();
        assertThat(fact.occurredAt()).isEqualTo(NOW);
        assertThat(fact.city().code()).isEqualTo("quy-nhon-vn");
        assertThat(fact.city().names()).isEqualTo(Map.of("ko", "퀴논", "en", "Quy Nhon"));
        assertThat(fact.city().status()).isEqualTo(CityStatus.ACTIVE);
    }

    @Test
    void aCodeThatLooksLikeAnIdIsRefused() {
        var id = UUID.randomUUID().toString();
        assertRefused(
                ErrorCode.INVALID_VALUE,
                () -> entered(
                        new CityDetails(id, CityKind.CITY, NAMES, null, "VN", null, null, null, null, null),
                        CityStatus.ACTIVE));
    }

    @Test
    void anotherOfficialNameMakesItRenamed() {
        assertThat(city.change(named(LocalizedText.of("퀴논시", "Quy Nhon")), LATER))
                .hasValueSatisfying(fact -> {
                    assertThat(fact).isInstanceOf(CityRenamed.class);
                    assertThat(fact.city().names()).containsEntry("ko", "퀴논시");
                    assertThat(fact.occurredAt()).isEqualTo(LATER);
                });
    }

    @Test
    void anythingElseMakesItUpdated() {
        assertThat(city.change(at(13.77648, 109.22367), LATER))
                .hasValueSatisfying(fact -> assertThat(fact).isInstanceOf(CityUpdated.class));
    }

    @Test
    void whatDiffersInNothingTellsNothing() {
        assertThat(city.change(details(), LATER)).isEmpty();
        assertThat(city.toView().updatedAt()).isEqualTo(NOW);
    }

    @Test
    void codeAndCountryAreForEver() {
        assertRefused(
                ErrorCode.FIELD_IMMUTABLE,
                () -> city.change(
                        new CityDetails("other", CityKind.CITY, NAMES, null, "VN", null, null, null, null, null),
                        LATER));
        assertRefused(
                ErrorCode.FIELD_IMMUTABLE,
                () -> city.change(
                        new CityDetails("quy-nhon-vn", CityKind.CITY, NAMES, null, "LA", null, null, null, null, null),
                        LATER));
    }

    @Test
    void coordinatesComeTogether() {
        assertRefused(ErrorCode.REQUIRED, () -> city.change(at(13.8, null), LATER));
        assertRefused(ErrorCode.REQUIRED, () -> city.change(at(null, 109.2), LATER));
    }

    @Test
    void aNameOnTwoLinesIsRefused() {
        assertRefused(ErrorCode.INVALID_VALUE, () -> city.change(named(LocalizedText.ko("퀴논\n시")), LATER));
    }

    @Test
    void aCityCannotLieWithinItself() {
        var within =
                new CityDetails("quy-nhon-vn", CityKind.CITY, NAMES, "quy-nhon-vn", "VN", null, null, null, null, null);
        assertRefused(ErrorCode.CYCLE, () -> city.change(within, LATER));
    }

    @Test
    void aFurtherNameIsToldWithTheState() {
        var fact = city.addName(name(CityNameKind.ALIAS, "꾸이년", null), LATER);
        assertThat(fact).isInstanceOf(CityUpdated.class);
        assertThat(fact.city().otherNames()).singleElement().satisfies(name -> {
            assertThat(name.kind()).isEqualTo(CityNameKind.ALIAS);
            assertThat(name.name()).isEqualTo("꾸이년");
        });
    }

    @Test
    void theSameNameIsNotAddedTwice() {
        city.addName(name(CityNameKind.ALIAS, "꾸이년", null), LATER);
        assertRefused(ErrorCode.DUPLICATE_NAME, () -> city.addName(name(CityNameKind.ALIAS, "꾸이년", null), LATER));
    }

    @Test
    void anAdoptedNameLeavesTheOneBeforeAsHistorical() {
        var fact = city.adoptName(name(CityNameKind.OFFICIAL, "꾸이년", LocalDate.parse("2026-11-01")), LATER);
        assertThat(fact).isInstanceOf(CityRenamed.class);
        assertThat(fact.city().names()).containsEntry("ko", "꾸이년").containsEntry("en", "Quy Nhon");
        assertThat(city.toView().otherNames()).singleElement().satisfies(former -> {
            assertThat(former.kind()).isEqualTo(CityNameKind.HISTORICAL);
            assertThat(former.name()).isEqualTo("퀴논");
            assertThat(former.until()).isEqualTo("2026-10-31");
        });
    }

    @Test
    void theNameItHasCannotBeAdoptedAgain() {
        assertRefused(ErrorCode.DUPLICATE_NAME, () -> city.adoptName(name(CityNameKind.OFFICIAL, "퀴논", null), LATER));
    }

    @Test
    void aNameThatIsNotThereCannotBeTakenAway() {
        assertRefused(ErrorCode.NOT_FOUND, () -> city.removeName(UUID.randomUUID(), LATER));
    }

    @Test
    void officialNamesComeFirstAndHaveNoId() {
        city.addName(name(CityNameKind.ALIAS, "꾸이년", null), LATER);
        assertThat(city.names().views()).extracting(CityNameView::name).containsExactly("Quy Nhon", "퀴논", "꾸이년");
        assertThat(city.names().views().get(0).id()).isNull();
    }

    @Test
    void aCityIsRetiredForAReasonAndMayHaveASuccessor() {
        assertRefused(ErrorCode.REASON_REQUIRED, () -> city.become(CityStatus.RETIRED, " ", null, 0, LATER));
        var fact = city.become(CityStatus.RETIRED, "빈딘성에 통합", "binh-dinh-vn", 0, LATER);
        assertThat(fact).isInstanceOf(CityRetired.class);
        assertThat(fact.city().successor()).isEqualTo("binh-dinh-vn");
        assertThat(city.toView().statusReason()).isEqualTo("빈딘성에 통합");
    }

    @Test
    void aCityWithActivePartsIsNotRetired() {
        assertRefused(ErrorCode.CITY_HAS_PARTS, () -> city.become(CityStatus.RETIRED, "x", null, 2, LATER));
    }

    @Test
    void onlyARetiredCityHasASuccessor() {
        var proposed = entered(details(), CityStatus.PROPOSED);
        assertRefused(ErrorCode.INVALID_VALUE, () -> proposed.become(CityStatus.ACTIVE, null, "other", 0, LATER));
    }

    @Test
    void aProposedCityIsAcceptedOrRejected() {
        assertThat(entered(details(), CityStatus.PROPOSED).become(CityStatus.ACTIVE, null, null, 0, LATER))
                .isInstanceOf(CityUpdated.class);
        var rejected = entered(details(), CityStatus.PROPOSED);
        rejected.become(CityStatus.REJECTED, "도시가 아님", null, 0, LATER);
        assertRefused(ErrorCode.CITY_NOT_ACTIVE, () -> rejected.change(at(1.0, 1.0), LATER));
    }

    @ParameterizedTest
    @EnumSource(CityStatus.class)
    void nothingBecomesMergedByATransitionAlone(CityStatus from) {
        assertThat(CityLife.successors(from).contains(CityStatus.MERGED)).isFalse();
        assertThat(CityLife.successors(from).contains(from)).isFalse();
    }

    @Test
    void whatNobodyHasCheckedIsNotPublic() {
        assertThat(CityLife.PUBLIC).isEqualTo(EnumSet.of(CityStatus.ACTIVE, CityStatus.MERGED, CityStatus.RETIRED));
    }
}
