package org.cityexchange.forum.contest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Caller;

/**
 * Judging: blind until the contest is decided, as a judge sees no scores but their own. Nobody judges what their own city,
 * or one they are in conflict with, has entered.
 */
@ApplicationScoped
@Transactional
class JudgingService {

    private final ContestRepository contests;
    private final EntryRepository entries;
    private final Judges judges;
    private final Caller caller;
    private final Clock clock;

    JudgingService(ContestRepository contests, EntryRepository entries, Judges judges, Caller caller, Clock clock) {
        this.contests = contests;
        this.entries = entries;
        this.judges = judges;
        this.caller = caller;
        this.clock = clock;
    }

    List<JudgeRequest> judges(String contestRef) {
        var contest = contests.visible(contestRef);
        demandStaff(contest);
        return judges.of(contest.id());
    }

    /** Assigns a judge; a judge who is assigned may add conflicts of their own. */
    JudgeRequest assign(String contestRef, JudgeRequest request) {
        var contest = contests.holding(contests.visible(contestRef));
        var self = request.subject().equals(caller.subject()) && judges.isJudge(contest.id());
        if (!self) {
            caller.demandOrganizerOf(contest.ownerInstitution());
        }
        contest.demand(ContestStatus.CALL_OPEN, ContestStatus.REVIEW);
        judges.add(contest.id(), request);
        return judges.find(contest.id(), request.subject()).orElseThrow();
    }

    /** All that count for organizers and auditors, their own for judges. */
    List<ScoreView> scores(String contestRef) {
        var contest = contests.visible(contestRef);
        var all = judges.scores(contest.id());
        if (caller.seesAllOf(contest.ownerInstitution())) {
            return all;
        }
        demandJudge(contest);
        return all.stream()
                .filter(score -> score.judge().equals(caller.subject()))
                .toList();
    }

    ScoreView score(String contestRef, ScoreRequest request) {
        var contest = contests.holding(contests.visible(contestRef));
        var judge = demandJudge(contest);
        contest.demand(ContestStatus.REVIEW);
        contest.demandPoints(request.criterion(), request.points());
        var entry = entries.get(contest.id(), request.entryId());
        var conflicts = new HashSet<>(judge.conflicts());
        conflicts.addAll(caller.cities());
        if (entry.concerns(conflicts)) {
            throw DomainException.at("/entryId", ErrorCode.CONFLICT_OF_INTEREST, entry.cityCode());
        }
        var score = new ScoreView(
                request.entryId(), judge.subject(), request.criterion(), request.points(), clock.instant());
        judges.score(contest.id(), score);
        return score;
    }

    /** For organizers and auditors at any time, for judges once it is decided. */
    List<Ranking.Ranked> ranking(String contestRef) {
        var contest = contests.visible(contestRef);
        var decided = contest.status() == ContestStatus.DECIDED || contest.status() == ContestStatus.PUBLISHED;
        if (!decided || !judges.isJudge(contest.id())) {
            demandStaff(contest);
        }
        return Ranking.of(entries.of(contest.id()), contest.criteria(), judges.scores(contest.id()));
    }

    private void demandStaff(Contest contest) {
        if (!caller.seesAllOf(contest.ownerInstitution())) {
            throw DomainException.notFound();
        }
    }

    private JudgeRequest demandJudge(Contest contest) {
        if (!judges.isJudge(contest.id())) {
            throw DomainException.notFound();
        }
        return judges.find(contest.id(), caller.subject()).orElseThrow();
    }
}
