package org.cityexchange.forum.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cityexchange.forum.cityproposal.CityProposalAnswered;
import org.cityexchange.forum.cityproposal.CityProposals;
import org.cityexchange.forum.cityproposal.NamedCity;
import org.hibernate.Session;

/** Registrants from cities that nobody knows here: has the cities looked at, and puts in what they turn out to be. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class UnknownCities {

    private final CityProposals proposals;
    private final Session entities;

    UnknownCities(CityProposals proposals, Session entities) {
        this.proposals = proposals;
        this.entities = entities;
    }

    /** Has those cities looked at that new registrations name; before seats are locked. */
    void propose(List<Registration> registrations) {
        var named = registrations.stream()
                .filter(each -> each.unknownCity() != null)
                .toList();
        if (named.isEmpty()) {
            return;
        }
        var found =
                proposals.propose(named.stream().map(Registration::unknownCity).toList());
        named.forEach(each -> each.awaitCity(found.get(each.unknownCity())));
    }

    /**
     * Has the city looked at that a registrant names now, before the registration is locked.
     *
     * @return the proposal to be awaited; null where no other unknown city is named than before
     */
    UUID propose(RegistrantDetails before, RegistrantDetails details) {
        if (details.proposedCity() == null || details.proposedCity().equals(before.proposedCity())) {
            return null;
        }
        var city = new NamedCity(
                details.proposedCity().name(), details.proposedCity().country(), details.locale());
        return proposals.propose(List.of(city)).get(city);
    }

    /** Everybody who still awaits the answer gets it; the words they came with stay beside it. */
    void onAnswer(@Observes CityProposalAnswered answered) {
        entities.createNativeMutationQuery("""
                        update registration set city_code = cast(?2 as text), city_rejection = cast(?3 as text),
                            version = version + 1
                        where city_proposal_id = ?1 and city_code is null
                        """)
                .setParameter(1, answered.proposalId())
                .setParameter(2, answered.city())
                .setParameter(3, Objects.toString(answered.rejection(), null))
                .executeUpdate();
    }
}
