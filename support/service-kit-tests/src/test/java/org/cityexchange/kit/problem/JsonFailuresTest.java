package org.cityexchange.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.cityexchange.kit.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** What a caller is told whose JSON could not be read. */
class JsonFailuresTest {

    enum Colour {
        RED,
        BLUE
    }

    record Part(int count, Colour colour) {}

    record Whole(String name, List<Part> parts, Map<String, Part> byName, LocalizedText text) {}

    private static DomainException refusal(String json) {
        var failure = catchThrowableOfType(
                JsonProcessingException.class, () -> new JsonMapper().readValue(json, Whole.class));
        return JsonFailures.refusal(failure);
    }

    private static void assertRefused(String json, ErrorCode code, String pointer) {
        var refusal = refusal(json);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.errors()).extracting(FieldError::where).containsExactly(pointer);
    }

    @Test
    void brokenSyntaxIsShownByLineAndColumn() {
        for (var json : List.of("{\n  \"name\": ]", "{\n\"parts\": [{\"count\": x}]}")) {
            var refusal = refusal(json);
            assertThat(refusal.code()).isEqualTo(ErrorCode.MALFORMED_JSON);
            assertThat(refusal.arguments().get(0)).isEqualTo(2);
            assertThat(refusal.errors()).isEmpty();
        }
    }

    @Test
    void everythingElseIsPointedAt() {
        assertRefused("{\"age\": 1}", ErrorCode.UNKNOWN_PROPERTY, "/age");
        assertRefused("{\"parts\": [{}, {\"a/b~c\": 1}]}", ErrorCode.UNKNOWN_PROPERTY, "/parts/1/a~1b~0c");
        assertRefused("{\"parts\": [{\"colour\": \"GREEN\"}]}", ErrorCode.UNKNOWN_ENUM_VALUE, "/parts/0/colour");
        assertRefused("{\"byName\": {\"x\": {\"count\": \"many\"}}}", ErrorCode.INVALID_TYPE, "/byName/x/count");
        assertRefused("{\"parts\": 5}", ErrorCode.INVALID_TYPE, "/parts");
        assertRefused("[]", ErrorCode.INVALID_TYPE, "");
        assertThat(refusal("{\"parts\": [{\"colour\": \"GREEN\"}]}").arguments())
                .containsExactly("RED, BLUE");
    }

    @Test
    void aValueTypeSpeaksForItself() {
        var refusal = refusal("{\"text\": {}}");
        assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_FAILED);
        assertThat(refusal.errors().get(0).where()).isEqualTo("/text");
        assertThat(refusal.errors().get(0).text()).isEqualTo("needs a text in at least one language");
    }
}
