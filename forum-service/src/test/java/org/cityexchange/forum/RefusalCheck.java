package org.cityexchange.forum;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.util.regex.Pattern;

/** Looks at every refusal that any test gets: it is a problem, complete, and tells nothing about how we are made. */
final class RefusalCheck implements Filter {

    private static final ObjectMapper JSON = new JsonMapper();

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
            var problem = read(answer.asByteArray());
            assertThat(problem.path("status").asInt()).isEqualTo(answer.statusCode());
            assertThat(problem.path("type").asText()).matches("/problems/[a-z0-9-]+");
            assertThat(problem.path("code").asText()).matches("[A-Z0-9]+(_[A-Z0-9]+)*");
            assertThat(problem.path("title").asText()).isNotBlank().doesNotContain("{");
            assertThat(problem.path("detail").asText()).isNotBlank().doesNotContain("{");
            assertThat(problem.path("instance").asText()).startsWith("/");
            assertThat(problem.path("traceId").asText()).matches("[0-9a-f]{32}");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
        return answer;
    }

    /** Not with the paths of REST Assured, each of which compiles a class: refusals are many. */
    private static JsonNode read(byte[] problem) {
        try {
            return JSON.readTree(problem);
        } catch (IOException e) {
            throw new AssertionError("No JSON in the problem", e);
        }
    }
}
