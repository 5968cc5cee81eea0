package org.cityexchange.forum.cityproposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.contracts.CityProposed;
import org.cityexchange.kit.exchange.Outbox;

/** Asks training-service about cities that nobody knows here. */
@ApplicationScoped
public class CityProposals {

    private final CityProposalRepository proposals;
    private final Outbox outbox;
    private final Clock clock;

    CityProposals(CityProposalRepository proposals, Outbox outbox, Clock clock) {
        this.proposals = proposals;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Has these cities looked at, in the transaction of the caller: training-service is asked once about each, however many
     * name it before it has answered. Call it before seats and registrations are locked, and keep with what names the city
     * which proposal it stands behind; {@link CityProposalAnswered} tells what came of it.
     *
     * @return the proposal of each
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<NamedCity, UUID> propose(Collection<NamedCity> cities) {
        var now = clock.instant();
        var questions = new ArrayList<CityProposed>();
        var found = new HashMap<NamedCity, UUID>();
        cities.stream().distinct().sorted(NamedCity.BY_MEANING).forEach(city -> {
            var open = proposals.open(city, now);
            found.put(city, open.proposal().id());
            if (open.made()) {
                questions.add(open.proposal().toEvent());
            }
        });
        outbox.addAll(questions);
        return found;
    }
}
