package org.cityexchange.forum.contest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.cityexchange.forum.agenda.ReleasedAgendas;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Caller;

/** Awards: given when a contest is decided, with scores or, for one of the past, without; public with the contest. */
@ApplicationScoped
@Transactional
class AwardService {

    private final ContestRepository contests;
    private final EntryRepository entries;
    private final AwardRepository awards;
    private final ReleasedAgendas agendas;
    private final Caller caller;

    AwardService(
            ContestRepository contests,
            EntryRepository entries,
            AwardRepository awards,
            ReleasedAgendas agendas,
            Caller caller) {
        this.contests = contests;
        this.entries = entries;
        this.awards = awards;
        this.agendas = agendas;
        this.caller = caller;
    }

    /** The awards, the highest first; none before the contest is published but for organizers and auditors. */
    List<AwardView> of(String contestRef) {
        var contest = contests.visible(contestRef);
        if (contest.status() != ContestStatus.PUBLISHED && !caller.seesAllOf(contest.ownerInstitution())) {
            return List.of();
        }
        var shown = entries.of(contest.id());
        return awards.list("contestId", contest.id()).stream()
                .sorted(Comparator.comparing((ContestAward award) -> contest.rank(award.rank()))
                        .thenComparing(ContestAward::id))
                .map(award -> view(contest, award, shown))
                .toList();
    }

    AwardView get(String contestRef, UUID id) {
        return of(contestRef).stream()
                .filter(award -> award.id().equals(id))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    AwardView give(String contestRef, AwardRequest request) {
        var contest = contests.holding(contests.own(contestRef));
        contest.demand(ContestStatus.DECIDED);
        contest.rank(request.rank());
        var entry = entries.get(contest.id(), request.entryId());
        if (request.contributionId() != null && !presents(contest, request.contributionId())) {
            throw DomainException.at("/contributionId", ErrorCode.UNKNOWN_REFERENCE, request.contributionId());
        }
        var award = ContestAward.of(contest.id(), request);
        awards.persistAndFlush(award);
        return view(contest, award, List.of(entry.toView()));
    }

    /** Takes back what was given by mistake, before anybody sees it. */
    void takeBack(String contestRef, UUID id) {
        var contest = contests.holding(contests.own(contestRef));
        contest.demand(ContestStatus.DECIDED);
        if (awards.delete("contestId = ?1 and id = ?2", contest.id(), id) == 0) {
            throw DomainException.notFound();
        }
    }

    /** Whether that is a talk of the event at which the contest is awarded, in its agenda as it was last released. */
    private boolean presents(Contest contest, UUID contributionId) {
        var event = contest.toView().eventId();
        return event != null
                && agendas.last(event).stream()
                        .flatMap(released -> released.agenda().sessions().stream())
                        .flatMap(session -> session.contributions().stream())
                        .anyMatch(talk -> talk.id().equals(contributionId));
    }

    private static AwardView view(Contest contest, ContestAward award, List<EntryView> known) {
        var entry = known.stream()
                .filter(each -> each.id().equals(award.entryId()))
                .findFirst()
                .orElseThrow();
        return award.toView(contest.toView().ranks().get(contest.rank(award.rank())), entry);
    }
}
