package org.cityexchange.forum.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Secrets;

/** Issues ballots: one to each of the audience, whoever asks how often. */
@ApplicationScoped
@Transactional
class BallotService {

    private final SurveyRepository surveys;
    private final BallotAudience audience;
    private final BallotRows rows;
    private final Event<BallotNotice> notices;
    private final Clock clock;

    BallotService(
            SurveyRepository surveys,
            BallotAudience audience,
            BallotRows rows,
            Event<BallotNotice> notices,
            Clock clock) {
        this.surveys = surveys;
        this.audience = audience;
        this.rows = rows;
        this.notices = notices;
        this.clock = clock;
    }

    List<IssuedBallots> issued(String ref) {
        return rows.issued(surveys.forStaff(ref).id());
    }

    /** Issues ballots to those who have none; a second issuing waits for the first and finds nobody left. */
    IssueReceipt issue(String ref, IssueRequest request) {
        var survey = surveys.locked(surveys.own(ref)).toView(clock.instant());
        if (survey.status() != SurveyStatus.OPEN && survey.status() != SurveyStatus.PAUSED) {
            throw new DomainException(ErrorCode.SURVEY_NOT_OPEN, survey.status());
        }
        return switch (survey.audience()) {
            case ATTENDED, REGISTERED -> toRegistrants(survey, request);
            case COMPLETED -> toBeHandedOut(survey, request);
            case LINK -> throw new DomainException(ErrorCode.NOBODY_TO_ISSUE_TO, survey.audience());
        };
    }

    private IssueReceipt toRegistrants(SurveyView survey, IssueRequest request) {
        if (request.count() != null || !request.dimensions().isEmpty()) {
            var pointer = request.count() != null ? "/count" : "/dimensions";
            throw DomainException.at(pointer, ErrorCode.NOBODY_TO_ISSUE_TO, survey.audience());
        }
        var had = rows.recipients(survey.id());
        var without = audience.of(survey).stream()
                .filter(each -> !had.contains(each.id()))
                .toList();
        var byMail = request.delivery() == IssueRequest.Delivery.MAIL;
        var wanted =
                without.stream().filter(each -> !byMail || each.hasAddress()).toList();
        var taken = rows.takeDown(
                survey.id(), wanted.stream().map(BallotAudience.Invitee::id).toList());
        var invitees = wanted.stream().filter(each -> taken.contains(each.id())).toList();
        var tokens = write(
                survey, invitees.stream().map(BallotAudience.Invitee::known).toList());
        for (int i = 0; byMail && i < invitees.size(); i++) {
            notices.fire(new BallotNotice(invitees.get(i).registration(), survey, tokens.get(i)));
        }
        return new IssueReceipt(invitees.size(), without.size() - wanted.size(), byMail ? List.of() : shuffled(tokens));
    }

    private IssueReceipt toBeHandedOut(SurveyView survey, IssueRequest request) {
        if (request.delivery() == IssueRequest.Delivery.MAIL || request.count() == null) {
            throw DomainException.at(
                    request.count() == null ? "/count" : "/delivery", ErrorCode.NOBODY_TO_ISSUE_TO, survey.audience());
        }
        var known = new TreeMap<String, String>();
        request.dimensions().forEach((dimension, value) -> {
            if (!survey.dimensions().contains(dimension)) {
                throw DomainException.at("/dimensions/" + dimension, ErrorCode.UNKNOWN_REFERENCE, dimension);
            }
            known.put(dimension.name(), value);
        });
        var tokens = write(survey, Collections.nCopies(request.count(), known));
        return new IssueReceipt(tokens.size(), 0, shuffled(tokens));
    }

    /** Issues a ballot for each of them, to whom it is not known here: what it says is decided with all that were issued. */
    List<String> write(SurveyView survey, List<? extends Map<String, String>> known) {
        var decision = BallotClasses.decide(
                List.copyOf(known), rows.issued(survey.id()), survey.dimensions(), survey.minimumGroup());
        if (!decision.silenced().isEmpty()) {
            surveys.awaitSubmissions(survey.id()); // none of them may carry on what is taken back here
            decision.silenced().forEach(said -> rows.silence(survey.id(), said));
        }
        var tokens = Stream.generate(Secrets::newToken).limit(known.size()).toList();
        rows.add(survey.id(), tokens, decision.said());
        return tokens;
    }

    private static List<String> shuffled(List<String> tokens) {
        var all = new ArrayList<>(tokens);
        Collections.sort(all); // they are random themselves
        return all;
    }

    /** A ballot for whoever asks, of an open link. */
    DrawnBallot draw(String ref) {
        var survey = surveys.visible(ref).toView(clock.instant());
        if (survey.status() != SurveyStatus.OPEN) {
            throw new DomainException(ErrorCode.SURVEY_NOT_OPEN, survey.status());
        }
        if (survey.audience() != SurveyAudience.LINK) {
            throw new DomainException(ErrorCode.NOBODY_TO_ISSUE_TO, survey.audience());
        }
        var minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (!rows.draw(survey.id(), survey.limits().ballotsPerMinute(), minute)) {
            throw new DomainException(ErrorCode.TOO_MANY_REQUESTS);
        }
        var token = Secrets.newToken();
        rows.add(survey.id(), List.of(token), List.of(Map.of()));
        return new DrawnBallot(token);
    }
}
