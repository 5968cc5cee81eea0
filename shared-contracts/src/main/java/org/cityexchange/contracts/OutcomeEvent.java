package org.cityexchange.contracts;

import java.util.UUID;

/**
 * What became of something that training brought about, told on {@link Topic#TRAINING_OUTCOME} from its first
 * verification on. Each event carries the outcome's full state after the change.
 */
public sealed interface OutcomeEvent extends ExchangeEvent permits OutcomeVerified, OutcomeDisputed, OutcomeRetracted {

    /** The outcome as it is after the change. */
    OutcomeState outcome();

    @Override
    default UUID subject() {
        return outcome().outcomeId();
    }
}
