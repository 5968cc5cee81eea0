package org.cityexchange.forum.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.registration.RegistrationNotice.Occasion;
import org.cityexchange.kit.security.PersonRefs;
import org.hibernate.Session;

/**
 * New tokens for those who lost theirs. Asking writes one row whether the address is known or not, and nothing else, so
 * that neither the answer nor its time tells; whether anything is mailed is seen afterwards.
 */
@ApplicationScoped
@Transactional
class TokenReissueService {

    private static final int BATCH = 50;
    private static final Duration KEPT = Duration.ofDays(1);

    private final EventAccess events;
    private final RegistrationRepository registrations;
    private final RegistrationTokens tokens;
    private final Seating seating;
    private final PersonRefs personRefs;
    private final RegistrationConfig config;
    private final Session entities;
    private final Clock clock;

    TokenReissueService(
            EventAccess events,
            RegistrationRepository registrations,
            RegistrationTokens tokens,
            Seating seating,
            PersonRefs personRefs,
            RegistrationConfig config,
            Session entities,
            Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.tokens = tokens;
        this.seating = seating;
        this.personRefs = personRefs;
        this.config = config;
        this.entities = entities;
        this.clock = clock;
    }

    /** Notes that somebody asks; asking again within the interval changes nothing. */
    void ask(TokenReissueRequest request) {
        var event = events.visible(request.event()).id();
        // the registration may be of a time when another key was used
        personRefs.all(request.email()).forEach(person -> note(event, person));
    }

    private void note(UUID event, String person) {
        var now = clock.instant();
        entities.createNativeMutationQuery("""
                        insert into token_reissue (event_id, person_ref, asked_at) values (?1, ?2, ?3)
                        on conflict (event_id, person_ref) do update set asked_at = ?3, answered_at = null
                        where token_reissue.answered_at is not null and token_reissue.asked_at <= ?4
                        """)
                .setParameter(1, event)
                .setParameter(2, person)
                .setParameter(3, Timestamp.from(now))
                .setParameter(4, Timestamp.from(now.minus(config.tokenReissueInterval())))
                .executeUpdate();
    }

    /**
     * Mails a token to those who asked and have a registration, and forgets what was asked long ago. Several instances
     * may do it at once.
     *
     * @return whether there may be more
     */
    public boolean answer() {
        var now = clock.instant();
        var asked = entities.createNativeQuery("""
                        select event_id, person_ref from token_reissue where answered_at is null
                        order by asked_at limit ?1 for update skip locked
                        """, Object[].class)
                .setParameter(1, BATCH)
                .getResultList();
        for (var row : asked) {
            registrations.ofPerson((UUID) row[0], (String) row[1]).ifPresent(this::mail);
            entities.createNativeMutationQuery(
                            "update token_reissue set answered_at = ?3 where event_id = ?1 and person_ref = ?2")
                    .setParameter(1, row[0])
                    .setParameter(2, row[1])
                    .setParameter(3, Timestamp.from(now))
                    .executeUpdate();
        }
        entities.createNativeMutationQuery("delete from token_reissue where answered_at < ?1")
                .setParameter(1, Timestamp.from(now.minus(KEPT)))
                .executeUpdate();
        return asked.size() == BATCH;
    }

    private void mail(Registration registration) {
        var view = registration.toView();
        seating.tell(
                new RegistrationNotice(Occasion.TOKEN_REISSUED, view, tokens.reissue(registration), view.expiresAt()));
    }
}
