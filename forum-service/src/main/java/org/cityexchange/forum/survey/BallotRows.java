package org.cityexchange.forum.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cityexchange.kit.persistence.OneColumn;
import org.cityexchange.kit.security.Secrets;
import org.hibernate.Session;

/** The rows of ballots: who was issued one, those that are not used, and how many there were. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BallotRows {

    private static final HexFormat HEX = HexFormat.of();

    private final Session entities;

    BallotRows(Session entities) {
        this.entities = entities;
    }

    /** How many were issued, by what they say. */
    @Transactional(Transactional.TxType.SUPPORTS)
    List<IssuedBallots> issued(UUID surveyId) {
        return entities.createNativeQuery("""
                        select cast(dimensions as text), issued from survey_ballot_count
                        where survey_id = ?1 and issued > 0 order by issued desc, dimensions
                        """, Object[].class)
                .setParameter(1, surveyId)
                .getResultStream()
                .map(row -> new IssuedBallots(SurveyJson.dimensions((String) row[0]), ((Number) row[1]).intValue()))
                .toList();
    }

    /** Remembers who is issued a ballot; those of them who had none. */
    Set<UUID> takeDown(UUID surveyId, Collection<UUID> registrationIds) {
        return new HashSet<>(OneColumn.of(entities, """
                        insert into survey_recipient (survey_id, registration_id)
                        select ?1, cast(id as uuid) from unnest(cast(?2 as text[])) as id order by id
                        on conflict do nothing returning registration_id
                        """, UUID.class)
                .setParameter(1, surveyId)
                .setParameter(2, registrationIds.stream().map(UUID::toString).toArray(String[]::new))
                .getResultList());
    }

    /** Who was issued one. */
    Set<UUID> recipients(UUID surveyId) {
        return new HashSet<>(
                OneColumn.of(entities, "select registration_id from survey_recipient where survey_id = ?1", UUID.class)
                        .setParameter(1, surveyId)
                        .getResultList());
    }

    /**
     * Issues ballots. They are written in the order of their hashes, which is no order of people.
     *
     * @param said what each of the tokens says
     */
    void add(UUID surveyId, List<String> tokens, List<Map<String, String>> said) {
        entities.createNativeMutationQuery("""
                        insert into survey_ballot (token_hash, survey_id, dimensions)
                        select decode(hash, 'hex'), ?1, cast(said as jsonb)
                        from unnest(cast(?2 as text[]), cast(?3 as text[])) as ballot (hash, said) order by hash
                        """)
                .setParameter(1, surveyId)
                .setParameter(
                        2,
                        tokens.stream()
                                .map(token -> HEX.formatHex(Secrets.hash(token)))
                                .toArray(String[]::new))
                .setParameter(3, said.stream().map(SurveyJson::write).toArray(String[]::new))
                .executeUpdate();
        entities.createNativeMutationQuery("""
                        insert into survey_ballot_count as known (survey_id, dimensions, issued)
                        select ?1, cast(said as jsonb), count(*) from unnest(cast(?2 as text[])) as said
                        group by cast(said as jsonb)
                        on conflict (survey_id, dimensions) do update set issued = known.issued + excluded.issued
                        """)
                .setParameter(1, surveyId)
                .setParameter(2, said.stream().map(SurveyJson::write).toArray(String[]::new))
                .executeUpdate();
    }

    /**
     * Rewrites who was issued ballots, and those that are not used, so that all of them were written by this transaction:
     * where ballots are issued one by one, the numbers of the transactions would pair people with ballots. In place, so that
     * a ballot that is used at this moment is found.
     */
    void blend(UUID surveyId) {
        for (var table : List.of("survey_recipient", "survey_ballot")) {
            entities.createNativeMutationQuery("update " + table + " set survey_id = survey_id where survey_id = ?1")
                    .setParameter(1, surveyId)
                    .executeUpdate();
        }
    }

    /** Takes back what some ballots say, from them and from the answers that were given with them. */
    void silence(UUID surveyId, Map<String, String> said) {
        var text = SurveyJson.write(said);
        for (var table : List.of("survey_ballot", "survey_intake", "survey_response")) {
            entities.createNativeMutationQuery("update " + table + """
                             set dimensions = dimensions - array['MODE', 'REGION', 'SESSION', 'ALUMNUS']
                            where survey_id = ?1 and cast(?2 as jsonb) = jsonb_strip_nulls(jsonb_build_object(
                                'MODE', dimensions -> 'MODE', 'REGION', dimensions -> 'REGION',
                                'SESSION', dimensions -> 'SESSION', 'ALUMNUS', dimensions -> 'ALUMNUS'))
                            """)
                    .setParameter(1, surveyId)
                    .setParameter(2, text)
                    .executeUpdate();
        }
        entities.createNativeMutationQuery("""
                        with silenced as (
                            delete from survey_ballot_count where survey_id = ?1 and dimensions = cast(?2 as jsonb)
                            returning issued)
                        insert into survey_ballot_count as known (survey_id, dimensions, issued)
                        select ?1, '{}', issued from silenced
                        on conflict (survey_id, dimensions) do update set issued = known.issued + excluded.issued
                        """)
                .setParameter(1, surveyId)
                .setParameter(2, text)
                .executeUpdate();
    }

    /** Counts a draw from an open link; false where as many were drawn in this minute as may be. */
    boolean draw(UUID surveyId, int perMinute, Instant minute) {
        return entities.createNativeMutationQuery("""
                        insert into survey_link as link (survey_id, responses, minute, drawn) values (?1, 0, ?2, 1)
                        on conflict (survey_id) do update set minute = ?2,
                            drawn = case when link.minute = ?2 then link.drawn + 1 else 1 end
                        where link.minute <> ?2 or link.drawn < ?3
                        """)
                        .setParameter(1, surveyId)
                        .setParameter(2, minute)
                        .setParameter(3, perMinute)
                        .executeUpdate()
                == 1;
    }

    /** Counts so many responses by an open link; false where it does not take as many any more. */
    boolean countResponses(UUID surveyId, int responses, int most) {
        return entities.createNativeMutationQuery(
                                "update survey_link set responses = responses + ?2 where survey_id = ?1 and responses + ?2 <= ?3")
                        .setParameter(1, surveyId)
                        .setParameter(2, responses)
                        .setParameter(3, most)
                        .executeUpdate()
                == 1;
    }

    /** What somebody answered with a ballot. */
    record Cast(UUID surveyId, String tokenHash, AnswerSheet sheet) {

        static Cast of(UUID surveyId, String token, AnswerSheet sheet) {
            return new Cast(surveyId, HEX.formatHex(Secrets.hash(token)), sheet);
        }
    }

    /**
     * Exchanges ballots, each of them named once, for what was answered with them, in one statement and in random order.
     *
     * @return the hashes of those that were used: of the others there is no such ballot of that survey, whatever the reason
     */
    Set<String> cast(List<Cast> all) {
        if (all.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(OneColumn.of(entities, """
                        with given as (
                            select decode(hash, 'hex') as token_hash, survey, cast(said as jsonb) as said,
                                cast(answered as jsonb) as answers
                            from unnest(?1, ?2, ?3, ?4) as cast_ (hash, survey, said, answered)
                        ), used as (
                            delete from survey_ballot using given
                            where survey_ballot.token_hash = given.token_hash and survey_id = survey
                            returning given.token_hash, survey_id, dimensions || said as dimensions, answers
                        ), taken as (
                            insert into survey_intake (survey_id, dimensions, answers)
                            select survey_id, dimensions, answers from used order by gen_random_uuid()
                        )
                        select encode(token_hash, 'hex') from used
                        """, String.class)
                .setParameter(1, all.stream().map(Cast::tokenHash).toArray(String[]::new))
                .setParameter(2, all.stream().map(Cast::surveyId).toArray(UUID[]::new))
                .setParameter(
                        3,
                        all.stream()
                                .map(each -> SurveyJson.write(each.sheet().dimensions()))
                                .toArray(String[]::new))
                .setParameter(
                        4,
                        all.stream()
                                .map(each -> SurveyJson.write(each.sheet().answers()))
                                .toArray(String[]::new))
                .getResultList());
    }
}
