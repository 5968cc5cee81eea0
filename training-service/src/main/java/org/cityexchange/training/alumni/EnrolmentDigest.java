package org.cityexchange.training.alumni;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cityexchange.contracts.ExchangeEvent;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.DigestSource;
import org.cityexchange.kit.exchange.SnapshotSource;

/** What the forum was told of enrolments, to be compared with what it knows, and to be told again. */
@ApplicationScoped
class EnrolmentDigest implements DigestSource, SnapshotSource {

    private final EnrolmentNewsToForum news;
    private final Clock clock;

    EnrolmentDigest(EnrolmentNewsToForum news, Clock clock) {
        this.news = news;
        this.clock = clock;
    }

    @Override
    public Topic topic() {
        return Topic.TRAINING_REGISTRATION;
    }

    @Override
    public Stream<Entry> entries() {
        return news.streamAll(Sort.by("enrolmentId")).map(ToldEnrolment::digestEntry);
    }

    @Override
    public Map<UUID, List<ExchangeEvent>> snapshots(Collection<UUID> ids) {
        var now = clock.instant();
        return news.list("enrolmentId in ?1", ids).stream()
                .collect(Collectors.toMap(
                        ToldEnrolment::enrolmentId, told -> List.of(EnrolmentPhases.event(told.state(), null, now))));
    }
}
