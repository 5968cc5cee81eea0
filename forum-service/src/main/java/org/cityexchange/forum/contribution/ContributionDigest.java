package org.cityexchange.forum.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.DigestSource;
import org.hibernate.Session;

/** What was told of every talk, to be compared with what training-service knows. */
@ApplicationScoped
class ContributionDigest implements DigestSource {

    private final Contributions contributions;
    private final Session session;

    ContributionDigest(Contributions contributions, Session session) {
        this.contributions = contributions;
        this.session = session;
    }

    @Override
    public Topic topic() {
        return Topic.FORUM_CONTRIBUTION;
    }

    @Override
    public Stream<Entry> entries() {
        var revisions = session.createNativeQuery(
                        "select aggregate_id, revision from outbox_revision where topic = ?1", Object[].class)
                .setParameter(1, topic().wireName())
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
        return contributions.streamAll().map(each -> entry(each, revisions.get(each.contributionId())));
    }

    private static Entry entry(ToldContribution contribution, long revision) {
        var told = contribution.told();
        return told == null
                ? new Entry(contribution.contributionId(), revision, "WITHDRAWN")
                : Entry.of(contribution.contributionId(), revision, told);
    }
}
