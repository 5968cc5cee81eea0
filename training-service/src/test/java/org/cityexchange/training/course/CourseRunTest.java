package org.cityexchange.training.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.training.country.Continent;
import org.cityexchange.training.country.ContinentScheme;
import org.junit.jupiter.api.Test;

/** The rules of runs, without a database. */
class CourseRunTest {

    private static final Instant NOW = Instant.parse("2026-12-28T09:00:00Z");
    private static final CourseTarget ASIA = new CourseTarget(null, List.of(Continent.ASIA), null);

    private static CourseRunRequest request(String startsOn, String endsOn) {
        return new CourseRunRequest(
                "winter",
                "course",
                LocalizedText.of("겨울", "Winter"),
                null,
                LocalDate.parse(startsOn),
                LocalDate.parse(endsOn),
                "Asia/Seoul",
                CourseMode.INVITED_ONSITE,
                null,
                ASIA,
                List.of("en"),
                null,
                CompletionRule.DEFAULT,
                null,
                null);
    }

    private static Course course() {
        return Course.entered(
                new CourseRequest(
                        "course", LocalizedText.ko("과정"), null, "URBAN_TRANSPORT", null, null, null, null, null, null),
                NOW);
    }

    private static CourseRun draft(String startsOn, String endsOn) {
        return CourseRun.draft(request(startsOn, endsOn), course(), CourseScope.SINGLE_CONTINENT, NOW);
    }

    private static CourseRun runThatIs(CourseRunStatus status, String startsOn, String endsOn) {
        var run = draft(startsOn, endsOn);
        for (var to : CourseRunStatus.values()) {
            if (run.status() != status && run.status().canBecome(to)) {
                run.become(to, null, NOW);
            }
        }
        assertThat(run.status()).isEqualTo(status);
        return run;
    }

    @Test
    void aRunOverNewYearCountsInTheYearItStarts() {
        assertThat(draft("2026-12-28", "2027-01-08").facts().year()).isEqualTo(2026);
    }

    @Test
    void onlyFinishedAndClosedRunsCountAndOnlyDraftsAreHidden() {
        assertThat(Stream.of(CourseRunStatus.values()).filter(CourseRunStatus::counts))
                .containsExactly(CourseRunStatus.FINISHED, CourseRunStatus.CLOSED);
        assertThat(Stream.of(CourseRunStatus.values()).filter(status -> !status.isPublic()))
                .containsExactly(CourseRunStatus.DRAFT);
    }

    @Test
    void whatStandsInTheWayHasAName() {
        var announced = runThatIs(CourseRunStatus.ANNOUNCED, "2026-12-28", "2027-01-08");
        assertThat(obstacle(announced, CourseRunStatus.NOMINATION_OPEN, false, NOW))
                .contains(ErrorCode.COURSE_RUN_WITHOUT_SEATS);
        assertThat(obstacle(announced, CourseRunStatus.NOMINATION_OPEN, true, NOW))
                .isEmpty();
        assertThat(obstacle(announced, CourseRunStatus.RUNNING, true, NOW)).contains(ErrorCode.ILLEGAL_TRANSITION);

        var confirmed = runThatIs(CourseRunStatus.CONFIRMED, "2026-12-28", "2027-01-08");
        // in Seoul the day begins at 15:00 UTC of the one before
        assertThat(obstacle(confirmed, CourseRunStatus.RUNNING, true, Instant.parse("2026-12-27T14:59:59Z")))
                .contains(ErrorCode.COURSE_RUN_NOT_STARTED);
        assertThat(obstacle(confirmed, CourseRunStatus.RUNNING, true, Instant.parse("2026-12-27T15:00:00Z")))
                .isEmpty();

        var running = runThatIs(CourseRunStatus.RUNNING, "2026-12-28", "2027-01-08");
        assertThat(obstacle(running, CourseRunStatus.FINISHED, true, NOW)).contains(ErrorCode.COURSE_RUN_NOT_ENDED);
        assertThat(obstacle(running, CourseRunStatus.FINISHED, true, Instant.parse("2027-01-08T02:00:00Z")))
                .isEmpty();
    }

    private static Optional<ErrorCode> obstacle(CourseRun run, CourseRunStatus to, boolean hasSeats, Instant now) {
        return run.obstacle(to, hasSeats, now).map(DomainException::code);
    }

    @Test
    void aPostponedRunIsAnnouncedAgainWithOtherDays() {
        var run = runThatIs(CourseRunStatus.ANNOUNCED, "2027-03-01", "2027-03-05");
        assertThatThrownBy(() -> run.become(CourseRunStatus.POSTPONED, " ", NOW))
                .hasMessage("REASON_REQUIRED");
        run.become(CourseRunStatus.POSTPONED, "감염병", NOW);
        assertThat(obstacle(run, CourseRunStatus.ANNOUNCED, true, NOW)).contains(ErrorCode.NEW_DATES_REQUIRED);
        run.change(request("2027-06-07", "2027-06-11"), course(), CourseScope.SINGLE_CONTINENT, NOW);
        assertThat(obstacle(run, CourseRunStatus.ANNOUNCED, true, NOW)).isEmpty();
    }

    @Test
    void nothingIsSaidAnewAboutAClosedRunAndTheRuleOfOneThatBeganStays() {
        var closed = runThatIs(CourseRunStatus.CLOSED, "2026-03-02", "2026-03-06");
        assertThatThrownBy(() -> closed.demandMayChangeTo(request("2026-03-02", "2026-03-07")))
                .hasMessage("COURSE_RUN_CLOSED");
        var running = runThatIs(CourseRunStatus.RUNNING, "2026-03-02", "2026-03-06");
        var said = running.said();
        var stricter = new CourseRunRequest(
                said.code(),
                said.course(),
                said.title(),
                null,
                said.startsOn(),
                said.endsOn(),
                said.timeZone(),
                said.mode(),
                null,
                said.target(),
                null,
                null,
                new CompletionRule(90, null, null, null),
                null,
                null);
        assertThatThrownBy(() -> running.demandMayChangeTo(stricter)).hasMessage("FIELD_IMMUTABLE");
    }

    @Test
    void theScopeFollowsFromTheTarget() {
        var continentOf = Map.of("VN", Continent.ASIA, "FR", Continent.EUROPE, "JP", Continent.ASIA);
        assertThat(ASIA.scope(continentOf)).isEqualTo(CourseScope.SINGLE_CONTINENT);
        assertThat(new CourseTarget(null, null, List.of("VN", "JP")).scope(continentOf))
                .isEqualTo(CourseScope.SINGLE_CONTINENT);
        assertThat(new CourseTarget(null, null, List.of("VN", "FR")).scope(continentOf))
                .isEqualTo(CourseScope.MULTI_CONTINENT);
        var all = List.copyOf(EnumSet.complementOf(EnumSet.of(Continent.UNASSIGNED)));
        assertThat(new CourseTarget(null, all, null).scope(continentOf)).isEqualTo(CourseScope.ALL_CONTINENTS);
        assertThat(new CourseTarget(null, all.subList(0, 5), null).scope(continentOf))
                .isEqualTo(CourseScope.MULTI_CONTINENT);
    }

    @Test
    void aTargetIsOfOneKindAndNamesEachThingOnce() {
        var known = Set.of("VN", "FR");
        assertThatThrownBy(() -> new CourseTarget(null, null, null).check(known))
                .hasMessage("CONTINENTS_OR_COUNTRIES");
        assertThatThrownBy(() -> new CourseTarget(null, List.of(Continent.ASIA), List.of("VN")).check(known))
                .hasMessage("CONTINENTS_OR_COUNTRIES");
        assertThatThrownBy(() -> new CourseTarget(null, null, List.of("VN", "VN")).check(known))
                .hasMessage("DUPLICATE_VALUE");
        assertThatThrownBy(() -> new CourseTarget(null, null, List.of("QQ")).check(known))
                .hasMessage("UNKNOWN_REFERENCE");
        assertThat(new CourseTarget(ContinentScheme.GEO_6, null, List.of("VN")).admits("VN", Continent.ASIA))
                .isTrue();
        assertThat(ASIA.admits("FR", Continent.EUROPE)).isFalse();
    }

    @Test
    void aLeastScoreNeedsTheAssessmentItIsReachedIn() {
        assertThatThrownBy(() -> new CompletionRule(80, List.of(AssessmentKind.PRE), 60, null).check())
                .hasMessage("SCORE_WITHOUT_ASSESSMENT");
        assertThatThrownBy(() ->
                        new CompletionRule(80, List.of(AssessmentKind.POST, AssessmentKind.POST), null, null).check())
                .hasMessage("DUPLICATE_VALUE");
        new CompletionRule(80, List.of(AssessmentKind.PRE, AssessmentKind.POST), 60, true).check();
    }
}
