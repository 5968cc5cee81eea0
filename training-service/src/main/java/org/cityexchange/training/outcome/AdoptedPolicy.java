package org.cityexchange.training.outcome;

import java.util.UUID;
import org.cityexchange.contracts.OutcomeRelation;
import org.cityexchange.contracts.OutcomeStage;

/** That an outcome is a city's adoption of a policy. */
public record AdoptedPolicy(
        String policy, UUID outcomeId, OutcomeRelation relation, OutcomeStage stage, OutcomeStatus status) {}
