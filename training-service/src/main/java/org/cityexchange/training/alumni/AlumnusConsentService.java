package org.cityexchange.training.alumni;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.http.Transitions;
import org.cityexchange.kit.problem.CallerLocale;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.kit.security.Secrets;
import org.cityexchange.training.alumni.AlumnusConsent.Speaker;
import org.cityexchange.training.trainee.Trainees;

/**
 * What alumni agree to: said by themselves with their secret, or noted by an administrator from paper. The last word holds
 * at once, everywhere, whichever of a person's entries it is said under.
 */
@ApplicationScoped
@Transactional
class AlumnusConsentService {

    private final AlumnusConsentRepository consents;
    private final Links links;
    private final AlumniRepository alumni;
    private final Trainees trainees;
    private final AlumniLetters letters;
    private final Event<ConsentsChanged> changed;
    private final Caller caller;
    private final CallerLocale locale;
    private final Clock clock;

    AlumnusConsentService(
            AlumnusConsentRepository consents,
            Links links,
            AlumniRepository alumni,
            Trainees trainees,
            AlumniLetters letters,
            Event<ConsentsChanged> changed,
            Caller caller,
            CallerLocale locale,
            Clock clock) {
        this.consents = consents;
        this.links = links;
        this.alumni = alumni;
        this.trainees = trainees;
        this.letters = letters;
        this.changed = changed;
        this.caller = caller;
        this.locale = locale;
        this.clock = clock;
    }

    @ApplicationScoped
    static class Links implements PanacheRepositoryBase<AlumnusLink, UUID> {}

    /** Everything that alumnus ever agreed to, the latest first. */
    List<AlumnusConsentView> of(UUID trainee, String token) {
        if (!caller.hasAny(Roles.AUDITOR)) {
            speaker(trainee, token);
        }
        return consents.of(trainees.recordedAs(person(trainee))).stream()
                .map(AlumnusConsent::toView)
                .toList();
    }

    /** The alumnus agrees to something; who does already does not agree to it twice. */
    AlumnusConsentView give(UUID trainee, String token, ConsentRequest request) {
        var speaker = speaker(trainee, token);
        var person = person(trainee);
        if (!request.textVersion().equals(ConsentTexts.version(request.kind()))) {
            throw DomainException.at("/textVersion", ErrorCode.UNKNOWN_CONSENT, request.textVersion());
        }
        trainees.lock(person);
        var entries = trainees.recordedAs(person);
        consents.inForce(entries, request.kind()).stream().findFirst().ifPresent(already -> {
            throw DomainException.at("/kind", ErrorCode.CONSENT_GIVEN, already.kind());
        });
        var consent = AlumnusConsent.given(person, request.kind(), request.textVersion(), speaker, clock.instant());
        consents.persistAndFlush(consent);
        changed.fire(new ConsentsChanged(person, request.kind()));
        return consent.toView();
    }

    Transitions transitions(UUID trainee, String token, UUID id) {
        speaker(trainee, token);
        var consent = consents.of(trainees.recordedAs(person(trainee))).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(DomainException::notFound);
        return Transitions.from(consent.status(), ConsentStatus.values(), consent::obstacle, locale);
    }

    /** The alumnus no longer agrees, also where the same was said under another entry of the same person. */
    AlumnusConsentView become(UUID trainee, String token, UUID id, ConsentTransitionRequest request) {
        var speaker = speaker(trainee, token);
        var person = person(trainee);
        var entries = trainees.recordedAs(person);
        var consent = consents.locked(id, entries).orElseThrow(DomainException::notFound);
        consent.obstacle(request.to()).ifPresent(refusal -> {
            throw refusal;
        });
        consents.inForce(entries, consent.kind()).forEach(each -> each.withdraw(speaker, clock.instant()));
        consents.flush();
        changed.fire(new ConsentsChanged(person, consent.kind()));
        return consent.toView();
    }

    /** Makes a secret for an alumnus; the one before ends. Mailed where there is an address, shown otherwise. */
    AlumnusTokenView makeToken(UUID trainee) {
        var person = person(trainee);
        if (alumni.findByIdOptional(person).isEmpty()) {
            throw DomainException.notFound();
        }
        trainees.lock(person);
        var token = Secrets.newToken();
        var link = links.findByIdOptional(person).orElseGet(() -> AlumnusLink.of(person));
        link.openWith(token, clock.instant());
        links.persistAndFlush(link);
        return new AlumnusTokenView(person, letters.mail(trainees.get(person), token) ? null : token);
    }

    /** Who speaks for that alumnus; to everybody else there is none. */
    private Speaker speaker(UUID trainee, String token) {
        var person = person(trainee);
        if (alumni.findByIdOptional(person).isEmpty()) {
            throw DomainException.notFound();
        }
        var opened = token != null
                && Arrays.asList(trainee, person).stream()
                        .distinct()
                        .flatMap(id -> links.findByIdOptional(id).stream())
                        .anyMatch(link -> link.isOpenedBy(token));
        if (opened) {
            return Speaker.ALUMNUS;
        }
        if (caller.hasAny(Roles.TRAINING_ADMIN)) {
            return Speaker.onPaper(caller.subject());
        }
        throw DomainException.notFound();
    }

    private UUID person(UUID trainee) {
        return trainees.persons(List.of(trainee)).getOrDefault(trainee, trainee);
    }
}
