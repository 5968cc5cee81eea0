package org.cityexchange.forum.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.OutcomePhase;
import org.cityexchange.forum.agenda.Agenda;
import org.cityexchange.forum.agenda.ProposedSessions;
import org.cityexchange.forum.contest.EntryRequest;
import org.cityexchange.forum.contest.EntryView;
import org.cityexchange.forum.contest.OutcomeEntries;
import org.cityexchange.forum.outcome.OutcomeFilter;
import org.cityexchange.forum.outcome.OutcomeView;
import org.cityexchange.forum.outcome.Outcomes;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/** Makes cases of outcomes. What was made of one that is disputed or retracted afterwards stays, and is found by it. */
@ApplicationScoped
@Transactional
class CandidateService {

    private final Outcomes outcomes;
    private final OutcomeEntries entries;
    private final ProposedSessions sessions;

    CandidateService(Outcomes outcomes, OutcomeEntries entries, ProposedSessions sessions) {
        this.outcomes = outcomes;
        this.entries = entries;
        this.sessions = sessions;
    }

    PageOf<CandidateView> page(OutcomeFilter filter, PageParams params) {
        return outcomes.page(filter, params).mapAll(this::withUses);
    }

    CandidateView get(UUID outcome) {
        return withUses(List.of(found(outcome))).get(0);
    }

    private OutcomeView found(UUID outcome) {
        return outcomes.find(outcome).orElseThrow(DomainException::notFound);
    }

    private List<CandidateView> withUses(List<OutcomeView> found) {
        var ids = found.stream().map(OutcomeView::id).toList();
        var entered = entries.of(ids);
        var talks = sessions.about(ids);
        return found.stream()
                .map(outcome -> new CandidateView(
                        outcome,
                        entered.getOrDefault(outcome.id(), List.of()).stream()
                                .map(entry -> new CandidateView.Entry(entry.contestId(), entry.id()))
                                .toList(),
                        talks.getOrDefault(outcome.id(), List.of()).stream()
                                .map(talk ->
                                        new CandidateView.Talk(talk.eventId(), talk.sessionId(), talk.contributionId()))
                                .toList()))
                .toList();
    }

    EntryView enter(UUID id, CandidateEntryRequest request) {
        var outcome = verified(id);
        var title = request.title() == null ? outcome.title() : request.title();
        return entries.enter(
                request.contest(),
                id,
                new EntryRequest(outcome.cityCode(), request.partnerCityCode(), title, request.summary()));
    }

    ProposedSessions.Proposed propose(UUID id, SessionProposalRequest request) {
        var outcome = verified(id);
        var title = request.title() == null ? outcome.title() : request.title();
        var talk =
                new Agenda.Contribution(null, null, title, List.of(outcome.cityCode()), List.of(id), null, List.of());
        return request.sessionId() == null
                ? sessions.add(request.event(), session(request, talk, outcome))
                : sessions.add(request.event(), request.sessionId(), talk);
    }

    private static Agenda.Session session(
            SessionProposalRequest request, Agenda.Contribution talk, OutcomeView outcome) {
        return new Agenda.Session(
                null,
                null,
                null,
                null,
                null,
                null,
                request.type() == null ? Agenda.SessionType.AWARD_CASE : request.type(),
                talk.title(),
                null,
                null,
                request.startsAt(),
                request.endsAt(),
                null,
                null,
                null,
                null,
                outcome.topics(),
                null,
                null,
                null,
                null,
                List.of(talk));
    }

    private OutcomeView verified(UUID id) {
        var outcome = found(id);
        if (outcome.phase() != OutcomePhase.VERIFIED) {
            throw new DomainException(ErrorCode.OUTCOME_NOT_VERIFIED, outcome.phase());
        }
        return outcome;
    }
}
