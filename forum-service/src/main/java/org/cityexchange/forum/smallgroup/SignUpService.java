package org.cityexchange.forum.smallgroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.forum.agenda.Agenda;
import org.cityexchange.forum.registration.Registrant;
import org.cityexchange.forum.registration.RegistrationDirectory;
import org.cityexchange.kit.http.Transitions;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.problem.CallerLocale;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.quota.Quotas;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;

/** Signing up for sessions: nobody is in two places at once, and no session has more people than places. */
@ApplicationScoped
@Transactional
class SignUpService {

    private final SignUpRepository signUps;
    private final SignUps places;
    private final GroupSessions sessions;
    private final RegistrationDirectory registrations;
    private final Quotas quotas;
    private final Caller caller;
    private final CallerLocale locale;
    private final Clock clock;

    SignUpService(
            SignUpRepository signUps,
            SignUps places,
            GroupSessions sessions,
            RegistrationDirectory registrations,
            Quotas quotas,
            Caller caller,
            CallerLocale locale,
            Clock clock) {
        this.signUps = signUps;
        this.places = places;
        this.sessions = sessions;
        this.registrations = registrations;
        this.quotas = quotas;
        this.caller = caller;
        this.locale = locale;
        this.clock = clock;
    }

    SignUpView signUp(UUID sessionId, String token, SignUpRequest request) {
        // locked, so that what somebody does at the same moment cannot put them in two places
        var who = registrations.heldAndLocked(request.registrationId(), token);
        var released = sessions.released(who.eventId());
        demandOpen(released.get(sessionId), who);
        var clashing = clashing(who, sessionId, released);
        if (!clashing.isEmpty() && !request.replace()) {
            var other = clashing.get(0).sessionId();
            var title = released.get(other).title().in(locale.get().getLanguage());
            throw new DomainException(ErrorCode.SIGN_UP_CLASH, title, other);
        }
        var involved = new ArrayList<>(clashing.stream().map(SignUp::sessionId).toList());
        involved.add(sessionId);
        places.lock(involved);
        clashing.forEach(places::end);
        var signUp = new SignUp(who.eventId(), sessionId, who.id(), SignUpView.Source.SELF, clock.instant());
        var claim = quotas.claim(sessionId, SignUps.LANE, List.of(signUp.id()))
                .orElseThrow(() -> new DomainException(ErrorCode.SIGN_UP_NOT_OFFERED));
        if (claim.seats() == 0 && !clashing.isEmpty()) {
            throw new DomainException(ErrorCode.SESSION_FULL);
        }
        signUps.persistAndFlush(claim.seats() == 1 ? signUp : signUp.waiting());
        return placed(signUp);
    }

    private void demandOpen(Agenda.Session session, Registrant who) {
        if (session == null) {
            throw DomainException.notFound();
        }
        var over = session.endsAt() != null && !clock.instant().isBefore(session.endsAt());
        if (session.signUp() == Agenda.SignUp.NONE || over) {
            throw new DomainException(ErrorCode.SIGN_UP_NOT_OFFERED);
        }
        if (!who.confirmed()) {
            throw new DomainException(ErrorCode.SIGN_UP_NEEDS_SEAT, who.status());
        }
    }

    /** What somebody has signed up for that overlaps the session; the session itself twice is refused. */
    private List<SignUp> clashing(Registrant who, UUID sessionId, Map<UUID, Agenda.Session> released) {
        var others = signUps.live(List.of(who.id()));
        if (others.stream().anyMatch(other -> other.sessionId().equals(sessionId))) {
            throw new DomainException(ErrorCode.ALREADY_SIGNED_UP);
        }
        var session = released.get(sessionId);
        return others.stream()
                .filter(other -> released.containsKey(other.sessionId())
                        && GroupSessions.overlap(session, released.get(other.sessionId())))
                .toList();
    }

    SignUpView get(UUID sessionId, UUID id, String token) {
        return placed(held(sessionId, id, token));
    }

    private SignUpView placed(SignUp signUp) {
        return signUp.toView()
                .at(quotas.position(signUp.sessionId(), SignUps.LANE, signUp.id())
                        .orElse(null));
    }

    private SignUp held(UUID sessionId, UUID id, String token) {
        var signUp = signUps.get(sessionId, id);
        registrations.held(signUp.registrationId(), token);
        return signUp;
    }

    /** The sign-ups for a session, which name nobody. */
    PageOf<SignUpView> page(UUID sessionId, List<SignUpStatus> statuses, PageParams params) {
        if (caller.hasAny(Roles.AUDITOR)) {
            sessions.visible(sessionId);
        } else {
            sessions.own(sessionId);
        }
        return signUps.page(sessionId, statuses, params).map(SignUp::toView);
    }

    /** All that somebody signed up for, whatever became of it. */
    List<SignUpView> of(UUID registrationId, String token) {
        registrations.held(registrationId, token);
        return signUps.of(registrationId).stream().map(SignUp::toView).toList();
    }

    Transitions transitions(UUID sessionId, UUID id, String token) {
        var status = held(sessionId, id, token).status();
        return Transitions.from(
                status, SignUpStatus.values(), to -> SignUpTransitionRequest.obstacle(status, to), locale);
    }

    SignUpView become(UUID sessionId, UUID id, String token, SignUpTransitionRequest request) {
        var signUp = held(sessionId, id, token);
        places.lock(List.of(sessionId));
        signUps.renew(signUp);
        SignUpTransitionRequest.obstacle(signUp.status(), request.to()).ifPresent(refusal -> {
            throw refusal;
        });
        places.end(signUp);
        signUps.flush();
        return signUp.toView();
    }
}
