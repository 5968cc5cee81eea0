package org.cityexchange.kit.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells the relays of this process, after a commit, that there is something to send. */
@ApplicationScoped
class OutboxSignal {

    private static final Object ONCE_PER_TRANSACTION = new Object();

    private final TransactionSynchronizationRegistry transactions;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    OutboxSignal(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** Calls the listener after each commit that left something in the outbox; it must return at once. */
    void listen(Runnable listener) {
        listeners.add(listener);
    }

    /** Ends what {@link #listen} began. */
    void forget(Runnable listener) {
        listeners.remove(listener);
    }

    /** Gives the signal if and when the running transaction commits. */
    void afterCommit() {
        if (transactions.getResource(ONCE_PER_TRANSACTION) != null) {
            return;
        }
        transactions.putResource(ONCE_PER_TRANSACTION, true);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // only the outcome matters
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    listeners.forEach(Runnable::run);
                }
            }
        });
    }
}
