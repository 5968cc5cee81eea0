package org.cityexchange.training.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cityexchange.kit.http.Transitions;
import org.cityexchange.kit.problem.CallerLocale;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.problem.FieldError;
import org.cityexchange.kit.security.Roles;

/** Leads outcomes from one status to the next. Each is locked first, so that of several who verify it one does. */
@ApplicationScoped
@Transactional
class OutcomeSteps {

    private final OutcomeRepository outcomes;
    private final EvidenceRepository evidence;
    private final VerificationRepository verifications;
    private final OutcomeStatusChangeRepository changes;
    private final OutcomeParties parties;
    private final OutcomeAccess access;
    private final OutcomeNews news;
    private final OutcomeViews views;
    private final CallerLocale locale;
    private final Clock clock;

    OutcomeSteps(
            OutcomeRepository outcomes,
            EvidenceRepository evidence,
            VerificationRepository verifications,
            OutcomeStatusChangeRepository changes,
            OutcomeParties parties,
            OutcomeAccess access,
            OutcomeNews news,
            OutcomeViews views,
            CallerLocale locale,
            Clock clock) {
        this.outcomes = outcomes;
        this.evidence = evidence;
        this.verifications = verifications;
        this.changes = changes;
        this.parties = parties;
        this.access = access;
        this.news = news;
        this.views = views;
        this.locale = locale;
        this.clock = clock;
    }

    /** Who may lead an outcome to that status: the first of these roles that somebody has is the one they act in. */
    static String[] roles(OutcomeStatus to) {
        return switch (to) {
            case DRAFT -> new String[0];
            case REPORTED, RETRACTED -> new String[] {Roles.TRAINING_ADMIN};
            case UNDER_REVIEW, RETURNED, REJECTED -> new String[] {Roles.OUTCOME_VERIFIER, Roles.TRAINING_ADMIN};
            case VERIFIED -> new String[] {Roles.OUTCOME_VERIFIER};
            case DISPUTED ->
                new String[] {Roles.OUTCOME_VERIFIER, Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR, Roles.ORGANIZER};
        };
    }

    /** What the caller may make of an outcome now, and what blocks the rest. */
    Transitions transitions(String ref) {
        var outcome = access.visible(outcomes.byRef(ref));
        return Transitions.from(outcome.status(), OutcomeStatus.values(), to -> obstacle(outcome, to), locale);
    }

    /** Leads an outcome to another status. */
    OutcomeView become(String ref, OutcomeTransitionRequest request) {
        var outcome = outcomes.lock(access.visible(outcomes.byRef(ref)));
        var to = request.to();
        obstacle(outcome, to).ifPresent(refusal -> {
            throw refusal;
        });
        var confirmation = request.verification();
        if ((to == OutcomeStatus.VERIFIED) != (confirmation != null)) {
            throw confirmation == null
                    ? DomainException.at("/verification", ErrorCode.REQUIRED)
                    : DomainException.at("/verification", ErrorCode.INVALID_VALUE, to);
        }
        var now = clock.instant();
        var actor = access.actor(roles(to));
        var change = outcome.become(to, request.reason(), actor, now);
        changes.persist(change);
        if (confirmation != null) {
            var shownBy =
                    evidence.standing(outcome.id()).stream().map(Evidence::id).toList();
            verifications.persist(Verification.of(outcome.id(), confirmation, shownBy, actor, now));
        }
        news.tell(outcome, change, now);
        outcomes.flush(); // the answer shows the version after the change
        return views.one(outcome);
    }

    private Optional<DomainException> obstacle(Outcome outcome, OutcomeStatus to) {
        if (!access.hasAny(roles(to))) {
            return Optional.of(outcome.obstacle(to).orElseGet(OutcomeSteps::forbidden));
        }
        return to == OutcomeStatus.VERIFIED ? refusal(blockers(outcome)) : outcome.obstacle(to);
    }

    /** All that keeps somebody from verifying an outcome, in one refusal. */
    private static Optional<DomainException> refusal(List<DomainException> blockers) {
        return blockers.isEmpty()
                ? Optional.empty()
                : Optional.of(new DomainException(
                        ErrorCode.VERIFICATION_BLOCKED,
                        List.of(blockers.size()),
                        blockers.stream()
                                .map(each -> FieldError.pointer(
                                        "/to", each.code(), each.arguments().toArray()))
                                .toList()));
    }

    /** What keeps the caller from verifying an outcome, each in their language. */
    List<VerificationBlockerView> verificationBlockers(String ref) {
        return blockers(access.visible(outcomes.byRef(ref))).stream()
                .map(each -> new VerificationBlockerView(each.code().name(), locale.detail(each)))
                .toList();
    }

    private List<DomainException> blockers(Outcome outcome) {
        var found = new ArrayList<DomainException>();
        if (!access.hasAny(Roles.OUTCOME_VERIFIER)) {
            found.add(forbidden());
        }
        outcome.obstacle(OutcomeStatus.VERIFIED).ifPresent(found::add);
        found.addAll(parties.blockers(outcome, access.actor(Roles.OUTCOME_VERIFIER)));
        return found;
    }

    private static DomainException forbidden() {
        return new DomainException(ErrorCode.FORBIDDEN, List.of(), List.of());
    }

    /** Who confirmed an outcome, the latest last; nothing of what was taken back, but to staff. */
    List<VerificationView> verifications(String ref) {
        var outcome = access.visible(outcomes.byRef(ref));
        return access.seesClaims(outcome)
                ? verifications.of(outcome.id()).stream()
                        .map(Verification::toView)
                        .toList()
                : List.of();
    }

    /** How an outcome came to its status, for staff. */
    List<OutcomeStatusChangeView> changes(String ref) {
        var outcome = access.visible(outcomes.byRef(ref));
        if (!access.isOfStaff(outcome)) {
            throw DomainException.notFound();
        }
        return changes.of(outcome.id()).stream()
                .map(OutcomeStatusChange::toView)
                .toList();
    }
}
