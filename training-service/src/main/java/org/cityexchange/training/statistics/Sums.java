package org.cityexchange.training.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cityexchange.kit.persistence.Locks;
import org.cityexchange.training.statistics.TraineeTally.Change;
import org.hibernate.Session;

/** Folds changes into the sums. */
@ApplicationScoped
@Transactional
class Sums {

    private static final int BATCH = 10_000;

    /** Held while changes are folded: one does it at a time, on whichever instance. */
    private static final long FOLDING = 4_730_291_118_540_160L;

    private static final String CHANGES = "provenance, dataset, " + Column.all() + ", trainee_id, participations";

    /** Takes some changes, adds them to every cuboid, and hands on what concerns trainees. */
    private static final String FOLD = """
            with taken as (
                delete from statistics_delta
                where id <= (select max(id) from (select id from statistics_delta order by id limit %d) as oldest)
                returning *),
            summed as (
                insert into statistics_cell (cuboid, provenance, dataset, topic, year, mode, scope, host, city, rank,
                    runs, participations)
                select grouping(topic, year, mode, scope, host, city, rank), provenance, dataset, coalesce(topic, ''),
                    coalesce(year, 0), coalesce(mode, ''), coalesce(scope, ''), coalesce(host, ''), coalesce(city, ''),
                    coalesce(rank, ''), sum(runs), sum(participations)
                from taken group by provenance, dataset, %s
                having sum(runs) <> 0 or sum(participations) <> 0
                on conflict (cuboid, provenance, dataset, topic, year, mode, scope, host, city, rank) do update
                    set runs = statistics_cell.runs + excluded.runs,
                        participations = statistics_cell.participations + excluded.participations)
            select %s from taken
            """.formatted(BATCH, Cuboid.groupingSets(), CHANGES);

    private final Session entities;
    private final Trainees trainees;
    private final Classifications classifications;

    Sums(Session entities, Trainees trainees, Classifications classifications) {
        this.entities = entities;
        this.trainees = trainees;
        this.classifications = classifications;
    }

    /** Folds a batch of changes; answers whether there may be more. */
    boolean fold() {
        if (!Locks.ifFree(entities, FOLDING)) {
            return false;
        }
        var taken = entities.createNativeQuery(FOLD, Object[].class).getResultList();
        var changes = changes(taken);
        if (!changes.isEmpty()) {
            var tally = new TraineeTally(changes, classifications.topics());
            tally.applyTo(trainees.counts(tally.whom()));
            trainees.store(tally);
        }
        return taken.size() == BATCH;
    }

    /** What concerns trainees and is not folded yet; more than so many rows are not read. */
    List<Change> pending(int limit) {
        return changes(entities.createNativeQuery(
                        "select " + CHANGES + " from statistics_delta where trainee_id is not null limit :most",
                        Object[].class)
                .setParameter("most", limit)
                .getResultList());
    }

    private static List<Change> changes(List<Object[]> rows) {
        return rows.stream().filter(row -> row[9] != null).map(Change::of).toList();
    }
}
