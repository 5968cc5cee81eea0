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

    /** Where each of them stands, by id; only some are in memory at a time, for there may be a million. */
    Stream<Entry> digest() {
        return getEntityManager()
                .unwrap(Session.class)
                .createQuery("from ForumRegistration order by id", ForumRegistration.class)
                .setReadOnly(true)
                .setFetchSize(DigestSource.PIECE)
                .getResultStream()
                .map(registration -> {
                    getEntityManager().detach(registration);
                    return registration.digestEntry();
                });
    }
}
