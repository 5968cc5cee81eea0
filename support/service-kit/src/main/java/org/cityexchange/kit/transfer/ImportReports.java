package org.cityexchange.kit.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.cityexchange.kit.persistence.OneColumn;
import org.hibernate.Session;

/** What the reports of imports quote from their files. */
@ApplicationScoped
public class ImportReports {

    private static final int AT_ONCE = 1_000;
    private static final String QUOTING = "finished_at < :before and errors <> '[]'";

    private final EntityManager entities;

    ImportReports(EntityManager entities) {
        this.entities = entities;
    }

    /** Takes what is one of these addresses out of the reports, in the running transaction; answers of how many. */
    @Transactional(TxType.MANDATORY)
    public int forget(Predicate<String> addresses) {
        var changed = 0;
        for (var id : quotingAddresses()) {
            if (entities.find(Job.class, id).forget(addresses)) {
                changed++;
            }
        }
        entities.flush();
        return changed;
    }

    private List<UUID> quotingAddresses() {
        return OneColumn.of(
                        session(), "select id from import_job where strpos(cast(errors as text), '@') > 0", UUID.class)
                .getResultList();
    }

    /** How many reports of imports that ended before then still quote something. */
    @Transactional(TxType.MANDATORY)
    public long quotingBefore(Instant before) {
        return OneColumn.of(session(), "select count(*) from import_job where " + QUOTING, Long.class)
                .setParameter("before", before)
                .getSingleResult();
    }

    /** Forgets the rows that some of those reports tell of, a thousand reports at most; their numbers stay. */
    @Transactional(TxType.MANDATORY)
    public int forgetBefore(Instant before) {
        return session()
                .createNativeMutationQuery(
                        "update import_job set errors = '[]' where id in (select id from import_job where " + QUOTING
                                + " limit " + AT_ONCE + ")")
                .setParameter("before", before)
                .executeUpdate();
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }
}
