package org.cityexchange.training.engagement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import org.cityexchange.contracts.ContributionEvent;
import org.cityexchange.contracts.ContributionPublished;
import org.cityexchange.contracts.ContributionState;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.DigestSource;
import org.cityexchange.kit.exchange.Projection;
import org.cityexchange.kit.exchange.Received;
import org.cityexchange.kit.privacy.ErasedPeople;

/** Keeps what the forum tells about talks: the talk, and that those who gave it spoke for as long as it stands. */
@ApplicationScoped
class ContributionHandler implements Projection<ContributionEvent>, DigestSource {

    private final Rows contributions;
    private final EngagementRepository engagements;
    private final ErasedPeople erasedPeople;
    private final Clock clock;

    ContributionHandler(Rows contributions, EngagementRepository engagements, ErasedPeople erasedPeople, Clock clock) {
        this.contributions = contributions;
        this.engagements = engagements;
        this.erasedPeople = erasedPeople;
        this.clock = clock;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<ForumContribution, UUID> {}

    @Override
    public Class<ContributionEvent> handles() {
        return ContributionEvent.class;
    }

    @Override
    public void handle(Received<ContributionEvent> received) {
        var event = present(received.event());
        var known = contributions.findByIdOptional(event.contributionId());
        var contribution = known.orElseGet(() -> ForumContribution.of(event));
        contribution.take(event, received.revision());
        if (known.isEmpty()) {
            contributions.persist(contribution);
        }
        engagements.delete("contributionId", event.contributionId());
        if (event instanceof ContributionPublished published) {
            published.contribution().personRefs().stream()
                    .distinct()
                    .forEach(person -> engagements.persist(Engagement.spoke(published, person, clock.instant())));
        }
    }

    /** The event with nobody's pseudonyms in the place of those who have been erased since. */
    private ContributionEvent present(ContributionEvent event) {
        if (!(event instanceof ContributionPublished published)) {
            return event;
        }
        var talk = published.contribution();
        return new ContributionPublished(
                new ContributionState(
                        talk.contributionId(),
                        talk.eventId(),
                        talk.sessionId(),
                        talk.sessionTitle(),
                        talk.title(),
                        talk.subjectCities(),
                        talk.outcomeIds(),
                        erasedPeople.refsFor(talk.personRefs(), published.occurredAt())),
                published.occurredAt());
    }

    @Override
    public void clear() {
        engagements.delete("contributionId is not null");
        contributions.deleteAll();
    }

    @Override
    public Topic topic() {
        return Topic.FORUM_CONTRIBUTION;
    }

    @Override
    public Stream<Entry> entries() {
        return contributions.streamAll(Sort.by("id")).map(ForumContribution::digestEntry);
    }
}
