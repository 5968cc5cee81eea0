package org.cityexchange.training.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.OutcomeKind;

/** What other features may ask about outcomes: those that stand, which everybody may see. */
@ApplicationScoped
public class Outcomes {

    private static final String TALLY =
            "select e.status, e.details.kind, e.details.relation, e.details.stage, e.details.city, count(*)"
                    + " from Outcome e where e.status in ?1 and %s"
                    + " group by e.status, e.details.kind, e.details.relation, e.details.stage, e.details.city";
    private static final String OF_POLICY = "exists (select 1 from Outcome o join o.policies p where o = e and p = ?2)";

    private final OutcomeRepository outcomes;

    Outcomes(OutcomeRepository outcomes) {
        this.outcomes = outcomes;
    }

    /** Counts the outcomes about a policy: one statement. */
    public OutcomeTally ofPolicy(String policy) {
        return tally(OF_POLICY, policy);
    }

    /** Counts the outcomes of a city: one statement. */
    public OutcomeTally ofCity(Collection<String> recordedAs) {
        return tally("e.details.city in ?2", recordedAs);
    }

    private OutcomeTally tally(String condition, Object of) {
        return new OutcomeTally(outcomes.getEntityManager()
                .createQuery(TALLY.formatted(condition), OutcomeTally.Group.class)
                .setParameter(1, OutcomeStatus.STANDING)
                .setParameter(2, of)
                .getResultList());
    }

    /** The outcomes about a policy. */
    public List<UUID> idsOfPolicy(String policy) {
        return outcomes.getEntityManager()
                .createQuery("select e.id from Outcome e where e.status in ?1 and " + OF_POLICY, UUID.class)
                .setParameter(1, OutcomeStatus.STANDING)
                .setParameter(2, policy)
                .getResultList();
    }

    /** The policies that a city took over, in the order of their codes. */
    public List<AdoptedPolicy> adoptedBy(Collection<String> recordedAs) {
        return outcomes.getEntityManager()
                .createQuery(
                        "select p, e.id, e.details.relation, e.details.stage, e.status from Outcome e join e.policies p"
                                + " where e.status in ?1 and e.details.kind = ?2 and e.details.city in ?3"
                                + " order by p, e.id",
                        AdoptedPolicy.class)
                .setParameter(1, OutcomeStatus.STANDING)
                .setParameter(2, OutcomeKind.POLICY_ADOPTION)
                .setParameter(3, recordedAs)
                .getResultList();
    }
}
