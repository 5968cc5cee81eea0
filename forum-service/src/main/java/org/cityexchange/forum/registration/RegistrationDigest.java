package org.cityexchange.forum.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Stream;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.DigestSource;
import org.hibernate.Session;

/**
 * Where every registration stands, to be compared with what training-service was told: who is offered a seat still waits
 * there, and an offer that came to nothing ended the registration.
 */
@ApplicationScoped
class RegistrationDigest implements DigestSource {

    private final Session session;

    RegistrationDigest(Session session) {
        this.session = session;
    }

    @Override
    public Topic topic() {
        return Topic.FORUM_REGISTRATION;
    }

    @Override
    public Stream<Entry> entries() {
        return session.createNativeQuery("""
                        select id, revision,
                            case status when 'OFFERED' then 'WAITLISTED' when 'DECLINED' then 'CANCELLED'
                                when 'EXPIRED' then 'CANCELLED' else status end || '|' || mode
                        from registration
                        join outbox_revision on aggregate_id = id where topic = ?1
                        order by id
                        """, Object[].class)
                .setParameter(1, topic().wireName())
                .setFetchSize(PIECE)
                .getResultStream()
                .map(row -> new Entry((UUID) row[0], (Long) row[1], (String) row[2]));
    }
}
