package org.cityexchange.forum;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.regex.Pattern;

/** Looks at every refusal that any test gets: it is a problem, complete, and tells nothing about how we are made. */
final class RefusalCheck implements Filter {

    private static final Pattern INSIDES = Pattern.compile(
            "\\b(org|com|io|java|jakarta)\\.[a-z]+\\.|Exception|Hibernate|PSQL|SQLSTATE|[jJ]ackson|constraint"
                    + "|\\b(select|insert into|update|delete from)\\b.*\\b(from|values|set|where)\\b"
                    + "|_(pkey|fkey|key|once|interval|slug|lane|oversold|ordinal|none|somebody)\\b"
                    + "|\\b(event_figure|event_series|agenda_part|session_role|quota_waiting|idempotency_key|outbox|inbox)\\b");

    @Override
    public Response filter(
            FilterableRequestSpecification request,
            FilterableResponseSpecification specification,
            FilterContext context) {
        var answer = context.next(request, specification);
        if (answer.statusCode() >= 400 && !request.getMethod().equals("HEAD")) {
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(answer.asString()).doesNotContainPattern(INSIDES);
            var problem = answer.jsonPath();
            assertThat(problem.getInt("status")).isEqualTo(answer.statusCode());
            assertThat(problem.getString("type")).matches("/problems/[a-z0-9-]+");
            assertThat(problem.getString("code")).matches("[A-Z0-9]+(_[A-Z0-9]+)*");
            assertThat(problem.getString("title")).isNotBlank().doesNotContain("{");
            assertThat(problem.getString("detail")).isNotBlank().doesNotContain("{");
            assertThat(problem.getString("instance")).startsWith("/");
            assertThat(problem.getString("traceId")).matches("[0-9a-f]{32}");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
        return answer;
    }
}
