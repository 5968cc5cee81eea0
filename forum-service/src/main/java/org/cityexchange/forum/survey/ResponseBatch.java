package org.cityexchange.forum.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cityexchange.forum.survey.BallotRows.Cast;
import org.cityexchange.kit.combine.Outcome;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.problem.FieldError;

/** Takes answers of several people in, in one transaction: each for a ballot, of which nothing is left then. */
@ApplicationScoped
class ResponseBatch {

    private final SurveyRepository surveys;
    private final BallotRows ballots;
    private final Clock clock;

    ResponseBatch(SurveyRepository surveys, BallotRows ballots, Clock clock) {
        this.surveys = surveys;
        this.ballots = ballots;
        this.clock = clock;
    }

    /**
     * Somebody's answers, as they came in. Each is one of its own, however alike two are; so it is no record.
     */
    static final class Sent {

        private final UUID surveyId;
        private final String token;
        private final Map<String, Object> answers;

        /** @param token the ballot; a missing one is refused like one that is spent, foreign or unknown */
        Sent(UUID surveyId, String token, Map<String, Object> answers) {
            this.surveyId = surveyId;
            this.token = token;
            this.answers = answers;
        }

        UUID surveyId() {
            return surveyId;
        }
    }

    /** Takes in those that are right. The surveys stay open until they are kept: whoever closes one waits, and counts them. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<Sent, Outcome<Boolean>> submit(List<Sent> all) {
        Map<Sent, Outcome<Boolean>> outcomes = new HashMap<>();
        var casts = new LinkedHashMap<Sent, Cast>();
        var open = open(all);
        for (var sent : all) {
            try {
                casts.put(sent, cast(sent, open.get(sent.surveyId)));
            } catch (DomainException e) {
                outcomes.put(sent, Outcome.refused(e));
            }
        }
        var firsts = new LinkedHashMap<String, Cast>();
        casts.values().forEach(cast -> firsts.putIfAbsent(cast.tokenHash(), cast));
        var used = ballots.cast(List.copyOf(firsts.values()));
        count(
                firsts.values().stream()
                        .filter(cast -> used.contains(cast.tokenHash()))
                        .toList(),
                open);
        // whoever sends a ballot that somebody before has sent finds it spent
        var unspent = new HashSet<>(used);
        casts.forEach((sent, cast) -> outcomes.put(
                sent, unspent.remove(cast.tokenHash()) ? Outcome.done(true) : Outcome.refused(ballotRefused())));
        return outcomes;
    }

    /** The surveys that are answered, kept from closing: locked in one order, whoever else locks several. */
    private Map<UUID, SurveyView> open(List<Sent> all) {
        var ids = all.stream().map(Sent::surveyId).distinct().sorted().toList();
        ids.forEach(surveys::holdOpen);
        return surveys.known(ids).stream()
                .map(survey -> survey.toView(clock.instant()))
                .collect(Collectors.toMap(SurveyView::id, Function.identity()));
    }

    private static Cast cast(Sent sent, SurveyView survey) {
        if (survey == null || survey.status() == SurveyStatus.DRAFT) {
            throw DomainException.notFound();
        }
        if (survey.status() != SurveyStatus.OPEN) {
            throw new DomainException(ErrorCode.SURVEY_NOT_OPEN, survey.status());
        }
        var sheet = AnswerSheet.read(survey.questions(), sent.answers).demandValid();
        if (sent.token == null) {
            throw ballotRefused();
        }
        return Cast.of(sent.surveyId, sent.token, sheet);
    }

    private static DomainException ballotRefused() {
        return new DomainException(
                ErrorCode.BALLOT_REFUSED, FieldError.header(BallotResource.HEADER, ErrorCode.BALLOT_REFUSED));
    }

    /** Where an open link takes some of them but not all, each is seen to by itself: this one is undone. */
    private void count(List<Cast> taken, Map<UUID, SurveyView> open) {
        var perSurvey = new HashMap<UUID, Integer>();
        taken.forEach(cast -> perSurvey.merge(cast.surveyId(), 1, Integer::sum));
        for (var surveyId : perSurvey.keySet().stream().sorted().toList()) {
            var limits = open.get(surveyId).limits();
            if (limits != null && !ballots.countResponses(surveyId, perSurvey.get(surveyId), limits.maxResponses())) {
                throw new DomainException(ErrorCode.SURVEY_FULL, limits.maxResponses());
            }
        }
    }
}
