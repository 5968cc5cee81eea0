package org.cityexchange.forum.contest;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;
import org.hibernate.Session;

/** The rows of judges and of their scores. */
@ApplicationScoped
class Judges {

    private final Session entities;
    private final Caller caller;

    Judges(Session entities, Caller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    /** Whether the caller is a judge of that contest. */
    boolean isJudge(UUID contestId) {
        return caller.hasAny(Roles.JUDGE) && find(contestId, caller.subject()).isPresent();
    }

    Optional<JudgeRequest> find(UUID contestId, String subject) {
        return of(contestId).stream()
                .filter(judge -> judge.subject().equals(subject))
                .findFirst();
    }

    List<JudgeRequest> of(UUID contestId) {
        return entities.createNativeQuery(
                        "select subject, conflicts from contest_judge where contest_id = ?1 order by subject",
                        Object[].class)
                .setParameter(1, contestId)
                .getResultStream()
                .map(row -> new JudgeRequest((String) row[0], Arrays.asList((String[]) row[1])))
                .toList();
    }

    /** Takes a judge in, or adds to what is known of one. */
    void add(UUID contestId, JudgeRequest judge) {
        entities.createNativeMutationQuery("""
                        insert into contest_judge as known (contest_id, subject, conflicts)
                        values (:contest, :subject, cast(:conflicts as varchar[]))
                        on conflict (contest_id, subject) do update
                            set conflicts = array(select distinct unnest(known.conflicts || excluded.conflicts) order by 1)
                        """)
                .setParameter("contest", contestId)
                .setParameter("subject", judge.subject())
                .setParameter("conflicts", judge.conflicts().toArray(String[]::new))
                .executeUpdate();
    }

    /** Keeps what a judge gives; what the same judge gave before is replaced. */
    void score(UUID contestId, ScoreView score) {
        entities.createNativeMutationQuery("""
                        insert into contest_score (contest_id, entry_id, judge, criterion, points, scored_at)
                        values (:contest, :entry, :judge, :criterion, :points, :at)
                        on conflict (entry_id, judge, criterion) do update
                            set points = excluded.points, scored_at = excluded.scored_at
                        """)
                .setParameter("contest", contestId)
                .setParameter("entry", score.entryId())
                .setParameter("judge", score.judge())
                .setParameter("criterion", score.criterion())
                .setParameter("points", score.points())
                .setParameter("at", score.scoredAt())
                .executeUpdate();
    }

    /** The scores that count: not those of a judge who turned out to have a conflict of interest. */
    List<ScoreView> scores(UUID contestId) {
        return entities.createNativeQuery("""
                        select score.entry_id, score.judge, score.criterion, score.points, score.scored_at
                        from contest_score score
                            join contest_entry entry on entry.id = score.entry_id
                            join contest_judge judge
                                on judge.contest_id = score.contest_id and judge.subject = score.judge
                        where score.contest_id = ?1 and entry.city_code <> all (judge.conflicts)
                            and (entry.partner_city_code is null or entry.partner_city_code <> all (judge.conflicts))
                        order by entry.entered_at, entry.id, score.judge, score.criterion
                        """, Object[].class)
                .setParameter(1, contestId)
                .getResultStream()
                .map(row -> new ScoreView(
                        (UUID) row[0], (String) row[1], (String) row[2], (BigDecimal) row[3], (Instant) row[4]))
                .toList();
    }
}
