package org.cityexchange.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {

    private static final String TEXT = """
            {"page": {"total": 2, "next": null},
             "items": [{"code": "a", "n": 1, "share": 65.14, "names": {"ko": "가"}, "tags": ["x", "y"]}, {"code": "b", "n": 12345678901}]}
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "$",
                "page",
                "page.total",
                "page.next",
                "page.missing",
                "missing.further",
                "items.size()",
                "items",
                "items.code",
                "items.names.ko",
                "items[0].tags",
                "items[0].tags[-1]",
                "items.tags",
                "items[0].share",
                "items.n",
                "items[5]",
                "items[5].code",
                "items.find { it.code == 'b' }.n",
                "items.find { it.code == 'c' }.n",
                "items.find { it.n == 1 }.code",
                "items.findAll { it.n > 1 }.code",
                "items.share"
            })
    void aPathLeadsWhereRestAssuredFollowsIt(String path) throws Exception {
        var body = JsonBody.of(new ObjectMapper().readValue(TEXT, Object.class));
        assertThat(body.<Object>at(path)).isEqualTo(new JsonPath(TEXT).get(path));
    }
}
