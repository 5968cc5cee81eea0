package org.cityexchange.contracts;

import java.util.UUID;

/**
 * A person's data being erased in both services, told on {@link Topic#PRIVACY_ERASURE} by whichever was asked, and by the
 * other one in answer.
 *
 * <p>The subject is the erasure and not the person: one person may have several addresses, hence several pseudonyms, and
 * may be erased, come back and be erased again.
 */
public sealed interface ErasureEvent extends ExchangeEvent permits ErasureRequested, ErasureCompleted {

    /** The erasure, by the id of its receipt. */
    UUID erasureId();

    @Override
    default UUID subject() {
        return erasureId();
    }
}
