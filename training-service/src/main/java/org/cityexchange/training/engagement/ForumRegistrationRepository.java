package org.cityexchange.training.engagement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cityexchange.kit.exchange.DigestSource;
import org.cityexchange.kit.exchange.DigestSource.Entry;
import org.hibernate.Session;

@ApplicationScoped
class ForumRegistrationRepository implements PanacheRepositoryBase<ForumRegistration, UUID> {

    /** Those of them that are known; the caller may add to the map. */
    Map<UUID, ForumRegistration> byIds(Collection<UUID> ids) {
        return list("id in ?1", ids).stream()
                .collect(
                        Collectors.toMap(ForumRegistration::id, Function.identity(), (one, same) -> one, HashMap::new));
    }

    /** Where each of them stands, by id: rows fetched piece by piece, for there may be a million. */
    Stream<Entry> digest() {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select id, revision, status || '|' || mode from forum_registration order by id",
                        Object[].class)
                .setFetchSize(DigestSource.PIECE)
                .getResultStream()
                .map(row -> new Entry((UUID) row[0], (Long) row[1], (String) row[2]));
    }
}
