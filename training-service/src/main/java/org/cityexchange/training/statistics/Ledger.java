package org.cityexchange.training.statistics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cityexchange.kit.persistence.OneColumn;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/**
 * Writes down what changed, in the transaction of the change: a few statements for however many rows. Earlier versions
 * stay, so that the past can be asked for; what the sums have to change by is added as rows of its own, so that nobody
 * waits for anybody else's sums.
 *
 * <p>A run's row is locked: for itself when it changes, shared while participations in it do. Otherwise a run that ends
 * while somebody completes it would miss them.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Ledger {

    private static final ObjectMapper MAPPER = new JsonMapper();

    private static final String RUN_CELL = "provenance, dataset, topic, year, mode, scope, host, '', ''";
    private static final String DELTA =
            "insert into statistics_delta (provenance, dataset, topic, year, mode, scope, host, city, rank, trainee_id, runs, participations) ";
    private static final String RUN_DELTA =
            DELTA + "select " + RUN_CELL + ", null, :sign, 0 from statistics_run where run_id = any(:ids) and counted";
    private static final String FACT_DELTA = DELTA + "select provenance, dataset, " + Column.all()
            + ", trainee_id, 0, :sign from statistics_fact where ";

    private final Session entities;
    private final Clock clock;

    Ledger(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Takes down what these runs are now. */
    void runs(Collection<RunFact> runs) {
        if (runs.isEmpty()) {
            return;
        }
        var now = now();
        var all = ids(runs.stream().map(RunFact::runId).toList());
        var moved = moved(runs, stored(all));
        change(moved, -1);
        write("""
                insert into statistics_run_past
                select r.*, cast(:now as timestamptz) from statistics_run r where run_id = any(:ids) and known_from < :now
                """).setParameter("ids", all).setParameter("now", now).executeUpdate();
        write("""
                insert into statistics_run (run_id, code, title, topic, year, starts_on, ends_on, mode, scope, host,
                    targets, status, counted, provenance, dataset, known_from)
                select run_id, code, title, topic, year, starts_on, ends_on, mode, scope, host,
                    targets, status, counted, provenance, dataset, :now
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (run_id uuid, code text, title jsonb, topic text,
                    year integer, starts_on date, ends_on date, mode text, scope text, host text, targets text[],
                    status text, counted boolean, provenance text, dataset text)
                on conflict (run_id) do update set code = excluded.code, title = excluded.title,
                    topic = excluded.topic, year = excluded.year, starts_on = excluded.starts_on,
                    ends_on = excluded.ends_on, mode = excluded.mode, scope = excluded.scope, host = excluded.host,
                    targets = excluded.targets, status = excluded.status, counted = excluded.counted,
                    provenance = excluded.provenance, dataset = excluded.dataset, known_from = excluded.known_from
                """)
                .setParameter("rows", json(runs.stream().map(Ledger::row).toList()))
                .setParameter("now", now)
                .executeUpdate();
        change(moved, 1);
    }

    /** The runs of which something is or will be counted elsewhere than before. */
    private static UUID[] moved(Collection<RunFact> runs, Map<UUID, List<Object>> stored) {
        return ids(runs.stream()
                .filter(run -> !cell(run).equals(stored.get(run.runId())))
                .map(RunFact::runId)
                .toList());
    }

    /** Where these runs count by now; they are locked in the order of their ids. */
    private Map<UUID, List<Object>> stored(UUID[] ids) {
        var found = new HashMap<UUID, List<Object>>();
        entities.createNativeQuery("""
                        select run_id, counted, topic, year, mode, scope, host, provenance, dataset
                        from statistics_run where run_id = any(:ids) order by run_id for update
                        """, Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> found.put((UUID) row[0], List.of(row).subList(1, row.length)));
        return found;
    }

    private static List<Object> cell(RunFact run) {
        return List.of(
                run.counted(),
                run.topic(),
                run.year(),
                run.mode(),
                run.scope(),
                run.host(),
                run.provenance().name(),
                run.dataset());
    }

    private void change(UUID[] runs, int sign) {
        if (runs.length > 0) {
            write(RUN_DELTA)
                    .setParameter("ids", runs)
                    .setParameter("sign", sign)
                    .executeUpdate();
            write(FACT_DELTA + "run_id = any(:ids)")
                    .setParameter("ids", runs)
                    .setParameter("sign", sign)
                    .executeUpdate();
        }
    }

    /**
     * Takes down who has completed what.
     *
     * @param completed what counts now
     * @param others enrolments that do not count, or no longer
     */
    void participations(Collection<ParticipationFact> completed, Collection<UUID> others) {
        var changed = new HashSet<>(others);
        completed.forEach(each -> changed.add(each.enrolmentId()));
        if (changed.isEmpty()) {
            return;
        }
        var now = now();
        var ids = ids(changed);
        share(ids, completed);
        write(FACT_DELTA + "enrolment_id = any(:ids)")
                .setParameter("ids", ids)
                .setParameter("sign", -1)
                .executeUpdate();
        write("""
                with gone as (delete from statistics_participation where enrolment_id = any(:ids) returning *)
                insert into statistics_participation_past
                select gone.*, cast(:now as timestamptz) from gone where known_from < :now
                """).setParameter("ids", ids).setParameter("now", now).executeUpdate();
        if (!completed.isEmpty()) {
            write("""
                    insert into statistics_participation
                        (enrolment_id, run_id, trainee_id, city, rank, provenance, dataset, known_from)
                    select enrolment_id, run_id, trainee_id, city, rank, provenance, dataset, :now
                    from jsonb_to_recordset(cast(:rows as jsonb)) as p (enrolment_id uuid, run_id uuid, trainee_id uuid,
                        city text, rank text, provenance text, dataset text)
                    """)
                    .setParameter(
                            "rows", json(completed.stream().map(Ledger::row).toList()))
                    .setParameter("now", now)
                    .executeUpdate();
            write(FACT_DELTA + "enrolment_id = any(:ids)")
                    .setParameter("ids", ids)
                    .setParameter("sign", 1)
                    .executeUpdate();
        }
    }

    /** Keeps the runs concerned as they are until commit, in the order of their ids. */
    private void share(UUID[] enrolments, Collection<ParticipationFact> completed) {
        Set<UUID> runs = new HashSet<>();
        completed.forEach(each -> runs.add(each.runId()));
        OneColumn.of(entities, """
                        select run_id from statistics_run where run_id in (
                            select unnest(:runs)
                            union select run_id from statistics_participation where enrolment_id = any(:enrolments))
                        order by run_id for share
                        """, UUID.class)
                .setParameter("runs", ids(runs))
                .setParameter("enrolments", enrolments)
                .getResultList();
    }

    private static Map<String, Object> row(RunFact run) {
        var row = new LinkedHashMap<String, Object>();
        row.put("run_id", run.runId());
        row.put("code", run.code());
        row.put("title", run.title().byTag());
        row.put("topic", run.topic());
        row.put("year", run.year());
        row.put("starts_on", run.startsOn().toString());
        row.put("ends_on", run.endsOn().toString());
        row.put("mode", run.mode());
        row.put("scope", run.scope());
        row.put("host", run.host());
        row.put("targets", run.targets());
        row.put("status", run.status());
        row.put("counted", run.counted());
        row.put("provenance", run.provenance().name());
        row.put("dataset", run.dataset());
        return row;
    }

    private static Map<String, Object> row(ParticipationFact fact) {
        return Map.of(
                "enrolment_id", fact.enrolmentId(),
                "run_id", fact.runId(),
                "trainee_id", fact.traineeId(),
                "city", fact.city(),
                "rank", fact.rank(),
                "provenance", fact.provenance().name(),
                "dataset", fact.dataset());
    }

    private static String json(List<Map<String, Object>> rows) {
        try {
            return MAPPER.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // texts, numbers and lists can always be written
        }
    }

    private static UUID[] ids(Collection<UUID> ids) {
        return ids.stream().sorted().toArray(UUID[]::new);
    }

    private MutationQuery write(String sql) {
        return entities.createNativeMutationQuery(sql);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
