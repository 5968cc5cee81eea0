package org.cityexchange.training.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.http.Transitions;
import org.cityexchange.kit.problem.CallerLocale;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.training.institution.Institutions;

/** What outcomes are shown by. A verified outcome whose evidence goes away goes back to review with it. */
@ApplicationScoped
@Transactional
class EvidenceService {

    private final OutcomeRepository outcomes;
    private final EvidenceRepository evidence;
    private final OutcomeStatusChangeRepository changes;
    private final OutcomeParties parties;
    private final OutcomeAccess access;
    private final OutcomeNews news;
    private final Institutions institutions;
    private final CallerLocale locale;
    private final Clock clock;

    EvidenceService(
            OutcomeRepository outcomes,
            EvidenceRepository evidence,
            OutcomeStatusChangeRepository changes,
            OutcomeParties parties,
            OutcomeAccess access,
            OutcomeNews news,
            Institutions institutions,
            CallerLocale locale,
            Clock clock) {
        this.outcomes = outcomes;
        this.evidence = evidence;
        this.changes = changes;
        this.parties = parties;
        this.access = access;
        this.news = news;
        this.institutions = institutions;
        this.locale = locale;
        this.clock = clock;
    }

    /** Everything an outcome was ever shown by; nothing of what was taken back, but to staff. */
    List<EvidenceView> of(String ref) {
        var outcome = access.visible(outcomes.byRef(ref));
        return access.seesClaims(outcome)
                ? evidence.of(outcome.id()).stream()
                        .map(each -> each.toView(access.isAdmin()))
                        .toList()
                : List.of();
    }

    /** One piece of evidence. */
    EvidenceView get(String ref, UUID id) {
        return found(ref, id).toView(access.isAdmin());
    }

    private Evidence found(String ref, UUID id) {
        var outcome = access.visible(outcomes.byRef(ref));
        if (!access.seesClaims(outcome)) {
            throw DomainException.notFound();
        }
        return evidence.get(outcome.id(), id);
    }

    /** Adds evidence to an outcome of which something may still become. */
    EvidenceView add(String ref, EvidenceRequest request) {
        var outcome = outcomes.lock(access.visible(outcomes.byRef(ref)));
        access.demandWorker(outcome);
        if (outcome.status().isOver()) {
            throw new DomainException(ErrorCode.OUTCOME_IS_FIXED, outcome.status());
        }
        checkOrigin(outcome, request);
        var now = clock.instant();
        var added = Evidence.added(outcome.id(), request, access.actor().subject(), now);
        evidence.persist(added);
        outcome.isShownOtherwise(now);
        evidence.flush();
        return added.toView(access.isAdmin());
    }

    /** What comes from whoever trained is theirs, whatever it is called. */
    private void checkOrigin(Outcome outcome, EvidenceRequest request) {
        var institution = request.institution();
        if (institution == null) {
            return;
        }
        if (!institutions.exists(institution)) {
            throw DomainException.at("/institution", ErrorCode.UNKNOWN_REFERENCE, institution);
        }
        if (request.origin() != EvidenceOrigin.INTERNAL
                && !parties.isIndependent(outcome, request.origin(), institution)) {
            throw DomainException.at("/origin", ErrorCode.EVIDENCE_OF_HOST, institution);
        }
    }

    /** What the evidence may become. */
    Transitions transitions(String ref, UUID id) {
        var found = found(ref, id);
        return Transitions.from(found.status(), EvidenceStatus.values(), found::obstacle, locale);
    }

    /** Withdraws evidence, and sends an outcome that was verified back to review. */
    EvidenceView become(String ref, UUID id, EvidenceTransitionRequest request) {
        var outcome = outcomes.lock(access.visible(outcomes.byRef(ref)));
        var withdrawn = evidence.get(outcome.id(), id);
        var now = clock.instant();
        var actor = access.actor(Roles.TRAINING_ADMIN);
        withdrawn.become(request.to(), request.reason(), actor.subject(), now);
        outcome.isShownOtherwise(now);
        if (outcome.status() == OutcomeStatus.VERIFIED) {
            var change = outcome.become(OutcomeStatus.UNDER_REVIEW, request.reason(), actor, now)
                    .because(id);
            changes.persist(change);
            news.tell(outcome, change, now);
        }
        evidence.flush();
        return withdrawn.toView(true);
    }
}
