package org.cityexchange.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * The same questions over a thousand and over a million participations: what is kept as sums must cost the same, and the
 * exact way over all facts must stay within the memory of the service. The rows are written as the service writes them,
 * facts and changes, in transactions of fifty thousand; folding them is the service's own work.
 */
class StatisticsBenchmark {

    private static final int FEW = 1_000;
    private static final int MANY = 1_000_000;
    private static final int PER_RUN = 16;
    private static final int PER_TRANSACTION = 50_000;
    private static final int CITIES = 282;
    private static final int RUNS = 200;
    private static final int EXACT_RUNS = 3;

    /** Answered from sums. */
    private static final List<String> KEPT = List.of(
            "/v1/statistics/tables/topic-summary?",
            "/v1/statistics/tables/continent-summary?",
            "/v1/statistics/participations?by=topic&",
            "/v1/statistics/participations?by=continent&",
            "/v1/statistics/participations?by=year&",
            "/v1/statistics/course-runs?by=year&",
            "/v1/statistics/cities?by=continent&",
            "/v1/statistics/countries?",
            "/v1/statistics/distinct-trainees?by=year&",
            "/v1/statistics/distinct-trainees?by=continent&");

    /** Answered from every fact: the past, and combinations nobody keeps. */
    private static final List<String> EXACT = List.of(
            "/v1/statistics/participations?by=city,rank,topic&",
            "/v1/statistics/distinct-trainees?by=topic,year&",
            "/v1/statistics/participations?by=topic&asOf=%s&");

    private static final String CUBE = """
            select topic, sum(participations) from statistics_cell
            where cuboid = 59 and dataset = 'many' group by topic""";

    @Test
    void theSameQuestionsOverAThousandAndOverAMillionParticipations() throws SQLException {
        try (var bench = Bench.training();
                var connection = bench.connect()) {
            connection.setAutoCommit(false);
            prepare(connection);
            fill(bench, connection, "few", FEW);
            fill(bench, connection, "many", MANY);
            KEPT.forEach(question -> compare(bench, question));
            var asOf = bench.get("/v1/statistics/course-runs?dataset=many", null)
                    .path("asOf")
                    .asText();
            EXACT.forEach(question -> {
                var path = String.format(question, asOf) + "dataset=many";
                bench.get(path, null); // warms up
                Bench.report(path, Bench.time(EXACT_RUNS, () -> bench.get(path, null)));
            });
            checkTotals(bench, asOf);
            cube(bench, connection);
            explain(connection, "the sums by topic", CUBE);
            explain(connection, "every fact by topic", """
                    select topic, count(*) from statistics_fact where dataset = 'many' group by topic""");
            System.out.println("The service has had " + bench.peakMegabytes() + " MB at most.");
        }
    }

    /** What the database takes to add up what is kept, without anything around it. */
    private static void cube(Bench bench, Connection connection) {
        Runnable ours = () -> bench.get("/v1/statistics/participations?by=topic&dataset=many", null);
        Runnable theirs = () -> {
            try {
                execute(connection, CUBE);
                connection.commit();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        };
        Bench.time(RUNS, theirs);
        Report.ratio(
                "participations by topic over a million : adding up the same sums by JDBC",
                Bench.time(RUNS, ours),
                Bench.time(RUNS, theirs),
                Report.Must.AT_LEAST,
                0,
                "ms");
    }

    private static void checkTotals(Bench bench, String asOf) {
        for (var question : List.of("participations", "distinct-trainees", "cities", "countries", "course-runs")) {
            var path = "/v1/statistics/" + question + "?dataset=many";
            var kept = bench.get(path, null).path("totals").path("value").asLong();
            var exact = bench.get(path + "&asOf=" + asOf, null)
                    .path("totals")
                    .path("value")
                    .asLong();
            assertThat(kept).as(question).isEqualTo(exact).isPositive();
        }
    }

    /** Asks in turn over the many and over the few: what disturbs the one disturbs the other as well. */
    private static void compare(Bench bench, String question) {
        Duel.same(
                question.substring(0, question.length() - 1) + ", a million : a thousand",
                () -> bench.get(question + "dataset=many", null),
                () -> bench.get(question + "dataset=few", null));
    }

    /** Cities in every third country of the world, so that there are many of both. */
    private static void prepare(Connection connection) throws SQLException {
        execute(connection, """
                insert into city (id, version, code, kind, names, official_since, other_names, name_ko, name_en, search_text,
                    country, status, provenance, revision, created_at, updated_at)
                select gen_random_uuid(), 0, 'bench-' || n, 'CITY', jsonb_build_object('en', 'Bench ' || n), '{}', '[]', '',
                    'bench ' || n, 'bench ' || n, alpha2, 'ACTIVE', 'SYNTHETIC', 1, now(), now()
                from generate_series(0, %1$d - 1) as n
                join (select alpha2, row_number() over (order by alpha2) - 1 as place from country) as c
                    on c.place = n %% 72 * 3
                """.formatted(CITIES));
        connection.commit();
    }

    private static void fill(Bench bench, Connection connection, String dataset, int participations)
            throws SQLException {
        var begun = System.nanoTime();
        execute(connection, """
                insert into statistics_run (run_id, code, title, topic, year, starts_on, ends_on, mode, scope, host, targets,
                    status, counted, provenance, dataset, known_from)
                select md5('%1$s' || n)::uuid, '%1$s-' || n, '{"ko": "연수"}',
                    (array['SMART_CITY_EGOV', 'URBAN_TRANSPORT', 'URBAN_MANAGEMENT', 'CLIMATE_ENVIRONMENT',
                        'CULTURE_TOURISM', 'WOMEN_WELFARE', 'HUMAN_RESOURCES', 'PUBLIC_SAFETY'])[n %% 8 + 1],
                    2008 + n / 8 %% 15, make_date(2008 + n / 8 %% 15, 3, 1), make_date(2008 + n / 8 %% 15, 3, 9),
                    (array['INVITED_ONSITE', 'ONLINE', 'HYBRID'])[n / 120 %% 3 + 1],
                    (array['SINGLE_CONTINENT', 'MULTI_CONTINENT', 'ALL_CONTINENTS'])[n / 360 %% 3 + 1], 'shrdc',
                    '{ASIA}', 'FINISHED', true, 'SYNTHETIC', '%1$s', now()
                from generate_series(0, %2$d - 1) as n
                """.formatted(dataset, (participations + PER_RUN - 1) / PER_RUN));
        execute(connection, """
                insert into statistics_delta (provenance, dataset, topic, year, mode, scope, host, city, rank, runs,
                    participations)
                select provenance, dataset, topic, year, mode, scope, host, '', '', 1, 0
                from statistics_run where dataset = '%s'
                """.formatted(dataset));
        connection.commit();
        for (int from = 0; from < participations; from += PER_TRANSACTION) {
            fill(connection, dataset, from, Math.min(from + PER_TRANSACTION, participations));
        }
        System.out.printf(Locale.ROOT, "%,d participations written in %.1f s%n", participations, seconds(begun));
        begun = System.nanoTime();
        while (count(connection, "select count(*) from statistics_delta") > 0) {
            bench.get("/v1/statistics/participations?dataset=" + dataset, null);
        }
        System.out.printf(Locale.ROOT, "all of it folded %.1f s later%n", seconds(begun));
        // what autovacuum does within a minute
        connection.setAutoCommit(true);
        execute(connection, "vacuum analyze");
        connection.setAutoCommit(false);
    }

    /** One trainee in five comes a second time, one in fifty from another city. */
    private static void fill(Connection connection, String dataset, int from, int to) throws SQLException {
        execute(connection, """
                with came as (
                    insert into statistics_participation (enrolment_id, run_id, trainee_id, city, rank, provenance, dataset,
                        known_from)
                    select md5('%1$s e' || n)::uuid, md5('%1$s' || n / %4$d)::uuid,
                        md5('%1$s t' || case when n %% 5 = 4 then n - 4 else n end)::uuid,
                        'bench-' || (case when n %% 5 = 4 and n %% 50 <> 49 then n - 4 else n end) %% %5$d,
                        (array['STAFF', 'STAFF', 'MANAGER', 'SENIOR_OFFICIAL'])[n %% 4 + 1], 'SYNTHETIC', '%1$s', now()
                    from generate_series(%2$d, %3$d - 1) as n
                    returning *)
                insert into statistics_delta (provenance, dataset, topic, year, mode, scope, host, city, rank, trainee_id,
                    runs, participations)
                select c.provenance, c.dataset, r.topic, r.year, r.mode, r.scope, r.host, c.city, c.rank, c.trainee_id, 0, 1
                from came c join statistics_run r using (run_id)
                """.formatted(dataset, from, to, PER_RUN, CITIES));
        connection.commit();
    }

    private static void explain(Connection connection, String what, String query) throws SQLException {
        System.out.println("Plan of " + what + ":");
        try (var statement = connection.createStatement();
                var plan = statement.executeQuery("explain (analyze, buffers, costs off) " + query)) {
            while (plan.next()) {
                System.out.println("  " + plan.getString(1));
            }
        }
        connection.commit();
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        } finally {
            connection.commit();
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
