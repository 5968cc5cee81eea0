package org.cityexchange.training.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cityexchange.training.outcome.OutcomeStatus.DISPUTED;
import static org.cityexchange.training.outcome.OutcomeStatus.DRAFT;
import static org.cityexchange.training.outcome.OutcomeStatus.REJECTED;
import static org.cityexchange.training.outcome.OutcomeStatus.REPORTED;
import static org.cityexchange.training.outcome.OutcomeStatus.RETRACTED;
import static org.cityexchange.training.outcome.OutcomeStatus.RETURNED;
import static org.cityexchange.training.outcome.OutcomeStatus.UNDER_REVIEW;
import static org.cityexchange.training.outcome.OutcomeStatus.VERIFIED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cityexchange.contracts.DatePrecision;
import org.cityexchange.contracts.OutcomeKind;
import org.cityexchange.contracts.OutcomePhase;
import org.cityexchange.contracts.OutcomeRelation;
import org.cityexchange.contracts.OutcomeStage;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeTest {

    private static final Instant NOW = Instant.parse("2027-05-01T00:00:00Z");
    private static final Actor ADMIN = new Actor("ben", "training-admin", Set.of());

    private static OutcomeRequest said(OutcomeKind kind, OutcomeRelation relation, List<String> policies) {
        return said(kind, relation, policies, null, null, null, null);
    }

    private static OutcomeRequest said(
            OutcomeKind kind,
            OutcomeRelation relation,
            List<String> policies,
            OutcomeCertainty certainty,
            LocalizedText uncertainty,
            LocalDate on,
            DatePrecision precision) {
        return new OutcomeRequest(
                null,
                kind,
                "kampala-ug",
                null,
                LocalizedText.ko("성과"),
                null,
                null,
                null,
                relation,
                relation == null ? null : OutcomeStage.BUILT,
                null,
                on,
                precision,
                certainty,
                uncertainty,
                null,
                policies,
                null,
                null,
                "shrdc",
                null,
                null);
    }

    private static Outcome adopted() {
        return Outcome.draft(
                said(OutcomeKind.POLICY_ADOPTION, OutcomeRelation.BENCHMARKED, List.of("DASAN_120")), "anna", NOW);
    }

    private static Outcome led(OutcomeStatus... way) {
        var outcome = adopted();
        for (var to : way) {
            outcome.become(to, "because", ADMIN, NOW);
        }
        return outcome;
    }

    private static void assertRefused(ErrorCode code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @EnumSource(OutcomeStatus.class)
    void itGoesOnlyWhereItsLifeLeads(OutcomeStatus status) {
        var allowed = switch (status) {
            case DRAFT -> EnumSet.of(REPORTED);
            case REPORTED -> EnumSet.of(UNDER_REVIEW, DISPUTED, RETRACTED);
            case UNDER_REVIEW -> EnumSet.of(VERIFIED, RETURNED, REJECTED, DISPUTED, RETRACTED);
            case VERIFIED -> EnumSet.of(UNDER_REVIEW, DISPUTED, RETRACTED);
            case RETURNED -> EnumSet.of(REPORTED, RETRACTED);
            case DISPUTED -> EnumSet.of(UNDER_REVIEW, VERIFIED, RETRACTED);
            case REJECTED, RETRACTED -> EnumSet.noneOf(OutcomeStatus.class);
        };
        assertThat(Stream.of(OutcomeStatus.values()).filter(status::canBecome))
                .containsExactlyInAnyOrderElementsOf(allowed);
    }

    @Test
    void whateverDoubtsOrEndsItIsExplained() {
        for (var to : List.of(RETURNED, REJECTED, DISPUTED, RETRACTED)) {
            assertRefused(
                    ErrorCode.REASON_REQUIRED, () -> led(REPORTED, UNDER_REVIEW).become(to, "  ", ADMIN, NOW));
        }
        assertRefused(
                ErrorCode.REASON_REQUIRED,
                () -> led(REPORTED, UNDER_REVIEW, VERIFIED).become(UNDER_REVIEW, null, ADMIN, NOW));
        assertThat(led(REPORTED).become(UNDER_REVIEW, null, ADMIN, NOW).from()).isEqualTo(REPORTED);
    }

    @Test
    void anAdoptedPolicyIsReportedWholeAndAnythingElseAsItIs() {
        var bare = Outcome.draft(said(OutcomeKind.POLICY_ADOPTION, null, List.of("DASAN_120")), "anna", NOW);
        assertRefused(ErrorCode.OUTCOME_INCOMPLETE, () -> bare.become(REPORTED, null, ADMIN, NOW));
        var nothing =
                Outcome.draft(said(OutcomeKind.POLICY_ADOPTION, OutcomeRelation.BENCHMARKED, List.of()), "anna", NOW);
        assertThat(nothing.obstacle(REPORTED).orElseThrow().arguments()).containsExactly("policies");
        var trained = Outcome.draft(said(OutcomeKind.CAPACITY_BUILDING, null, List.of()), "anna", NOW);
        assertThat(trained.obstacle(REPORTED)).isEmpty();
    }

    @Test
    void whoEnteredAndWhoReportedItBothHadAHandInIt() {
        assertThat(led(REPORTED).reporters()).containsExactlyInAnyOrder("anna", "ben");
    }

    @Test
    void whatItClaimsIsFixedOnceSomebodyVouchedForItOrItEnded() {
        var other = said(OutcomeKind.INSTITUTE, null, List.of());
        assertThat(adopted().change(other, NOW)).isTrue();
        for (var way : List.of(
                new OutcomeStatus[] {REPORTED, UNDER_REVIEW, VERIFIED},
                new OutcomeStatus[] {REPORTED, DISPUTED},
                new OutcomeStatus[] {REPORTED, RETRACTED},
                new OutcomeStatus[] {REPORTED, UNDER_REVIEW, REJECTED})) {
            assertRefused(ErrorCode.OUTCOME_IS_FIXED, () -> led(way).change(other, NOW));
        }
        var missing = said(OutcomeKind.POLICY_ADOPTION, null, List.of("DASAN_120"));
        assertRefused(ErrorCode.OUTCOME_INCOMPLETE, () -> led(REPORTED).change(missing, NOW));
    }

    @Test
    void whatIsUnclearSaysWhatIsAndADateIsTheFirstDayOfWhatIsKnown() {
        var unclear = OutcomeCertainty.UNCLEAR;
        var what = LocalizedText.ko("시인지 주인지");
        var none = List.<String>of();
        assertRefused(
                ErrorCode.REQUIRED,
                () -> OutcomeDetails.of(said(OutcomeKind.INSTITUTE, null, none, unclear, null, null, null)));
        assertRefused(
                ErrorCode.INVALID_VALUE,
                () -> OutcomeDetails.of(said(OutcomeKind.INSTITUTE, null, none, null, what, null, null)));
        var day = LocalDate.of(2018, 3, 1);
        assertRefused(
                ErrorCode.INVALID_VALUE,
                () -> OutcomeDetails.of(
                        said(OutcomeKind.INSTITUTE, null, none, unclear, what, day, DatePrecision.YEAR)));
    }

    @Test
    void toTheForumAnOutcomeIsVerifiedInDoubtOrGone() {
        assertThat(OutcomeNews.phase(VERIFIED)).isEqualTo(OutcomePhase.VERIFIED);
        assertThat(Stream.of(UNDER_REVIEW, DISPUTED, RETURNED, REPORTED).map(OutcomeNews::phase))
                .containsOnly(OutcomePhase.DISPUTED);
        assertThat(Stream.of(REJECTED, RETRACTED).map(OutcomeNews::phase)).containsOnly(OutcomePhase.RETRACTED);
        assertThat(DRAFT.isPublic()).isFalse();
    }
}
