package org.cityexchange.training.engagement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.stream.Stream;
import org.cityexchange.contracts.RegistrationEvent;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.DigestSource;
import org.cityexchange.kit.exchange.Projection;
import org.cityexchange.kit.exchange.Received;
import org.cityexchange.kit.privacy.ErasedPeople;

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
        var event = received.event();
        engagements.persist(Engagement.heard(
                received, erasedPeople.refFor(event.personRef(), event.occurredAt()), clock.instant()));
        var known = registrations.findByIdOptional(event.registrationId());
        var registration = known.orElseGet(() -> ForumRegistration.of(event));
        registration.take(event, received.revision());
        if (known.isEmpty()) {
            registrations.persist(registration);
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
        return registrations.streamAll().map(ForumRegistration::digestEntry);
    }
}
