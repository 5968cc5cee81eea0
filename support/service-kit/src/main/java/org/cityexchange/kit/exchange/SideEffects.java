package org.cityexchange.kit.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Whether the running transaction may tell anybody anything. While a copy is built anew it may not: what happened once
 * must not be told twice. A projection that tries to is wrong, and the rebuild fails rather than send.
 */
@ApplicationScoped
public class SideEffects {

    private static final Object FORBIDDEN = new Object();

    private final TransactionSynchronizationRegistry transactions;

    SideEffects(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** None from here to the end of the running transaction. */
    void forbid() {
        transactions.putResource(FORBIDDEN, true);
    }

    /** Throws IllegalStateException where there may be none; for whoever is about to send something. */
    public void demandAllowed() {
        if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE
                && transactions.getResource(FORBIDDEN) != null) {
            throw new IllegalStateException("Nothing is sent while a projection is rebuilt");
        }
    }
}
