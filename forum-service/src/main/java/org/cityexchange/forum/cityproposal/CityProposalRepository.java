package org.cityexchange.forum.cityproposal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.text.Texts;

/** Proposed cities. */
@ApplicationScoped
class CityProposalRepository implements PanacheRepositoryBase<CityProposal, UUID> {

    /**
     * An open proposal of that city, made now or by somebody else.
     *
     * @param made whether it was made now
     */
    record Open(CityProposal proposal, boolean made) {}

    /**
     * The open proposal of that city, made if there is none. It stays open until commit: whoever answers it waits, and then
     * finds everybody who stands behind it.
     */
    Open open(NamedCity city, Instant now) {
        Optional<CityProposal> open;
        int made;
        do {
            // whoever makes the same one at this moment is waited for; it may be answered before it is locked
            made = getEntityManager()
                    .createNativeQuery("""
                            insert into city_proposal (id, name, name_key, country, language, status, proposed_at)
                            values (?1, ?2, ?3, ?4, cast(?5 as text), 'OPEN', ?6)
                            on conflict (name_key, country) where status = 'OPEN' do nothing
                            """)
                    .setParameter(1, Ids.next())
                    .setParameter(2, Texts.clean(city.name()))
                    .setParameter(3, city.key())
                    .setParameter(4, city.country())
                    .setParameter(5, city.language())
                    .setParameter(6, now)
                    .executeUpdate();
            open = find("nameKey = ?1 and country = ?2 and status = OPEN", city.key(), city.country())
                    .withLock(LockModeType.PESSIMISTIC_READ)
                    .firstResultOptional();
        } while (open.isEmpty());
        return new Open(open.get(), made == 1);
    }

    /** The proposal with that id, once nobody registers for it any more; kept from everybody until commit. */
    Optional<CityProposal> locked(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }
}
