package org.cityexchange.training.engagement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.cityexchange.contracts.RegistrationEvent;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.DigestSource;
import org.cityexchange.kit.exchange.Projection;
import org.cityexchange.kit.exchange.Received;
import org.cityexchange.kit.privacy.ErasedPeople;
import org.cityexchange.kit.privacy.ErasedPeople.Told;

/** Keeps what the forum tells about registrations: each fact as an engagement, and where each registration stands. */
@ApplicationScoped
class RegistrationHandler implements Projection<RegistrationEvent>, DigestSource {

    private final EngagementRepository engagements;
    private final ForumRegistrationRepository registrations;
    private final ErasedPeople erasedPeople;
    private final Clock clock;

    RegistrationHandler(
            EngagementRepository engagements,
            ForumRegistrationRepository registrations,
            ErasedPeople erasedPeople,
            Clock clock) {
        this.engagements = engagements;
        this.registrations = registrations;
        this.erasedPeople = erasedPeople;
        this.clock = clock;
    }

    @Override
    public Class<RegistrationEvent> handles() {
        return RegistrationEvent.class;
    }

    @Override
    public void handle(Received<RegistrationEvent> received) {
        handleAll(List.of(received));
    }

    /** On the day a forum opens, everybody registers at once: the same few statements however many have come together. */
    @Override
    public void handleAll(List<Received<RegistrationEvent>> received) {
        var now = clock.instant();
        var personRefs = erasedPeople.refsFor(received.stream()
                .map(Received::event)
                .map(event -> new Told(event.personRef(), event.occurredAt()))
                .toList());
        // one kind after the other, so that the database gets them as two batches
        for (int i = 0; i < received.size(); i++) {
            engagements.persist(Engagement.heard(received.get(i), personRefs.get(i), now));
        }
        var known = registrations.byIds(
                received.stream().map(one -> one.event().registrationId()).toList());
        for (var one : received) {
            var id = one.event().registrationId();
            var registration = known.getOrDefault(id, ForumRegistration.of(one.event()));
            registration.take(one.event(), one.revision());
            if (known.putIfAbsent(id, registration) == null) {
                registrations.persist(registration);
            }
        }
    }

    @Override
    public void clear() {
        engagements.delete("registrationId is not null");
        registrations.deleteAll();
    }

    @Override
    public Topic topic() {
        return Topic.FORUM_REGISTRATION;
    }

    @Override
    public Stream<Entry> entries() {
        return registrations.digest();
    }
}
