package org.cityexchange.training.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/** One moment of the database for everything that a transaction reads. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Snapshot {

    private final Session entities;

    Snapshot(Session entities) {
        this.entities = entities;
    }

    /** To be called before anything is read: rows, totals and warnings then belong together, whatever is written meanwhile. */
    public void take() {
        entities.createNativeMutationQuery("set transaction isolation level repeatable read")
                .executeUpdate();
    }
}
