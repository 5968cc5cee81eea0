package org.cityexchange.kit.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class WithholdingTest {

    private static String in(String json, Set<String> names, String... keys) {
        return new Withholding(names, Set.of(keys)).in(json);
    }

    @Test
    void aNameGoesFromWordsAndFromNothingElse() {
        var agenda = "{\"type\":\"LECTURE\",\"title\":{\"ko\":\"특강: LECTURE One\"},\"name\":\"LECTURE\"}";
        assertThat(in(agenda, Set.of("LECTURE"), "title", "name"))
                .isEqualTo("{\"type\":\"LECTURE\",\"title\":{\"ko\":\"특강: ○○○ One\"},\"name\":\"○○○\"}");
    }

    @Test
    void wordsStandDeepInListsAndTheLongerNameGoesFirst() {
        assertThat(in("[{\"a\":[\"Trainee One and Trainee\"]}]", Set.of("Trainee", "Trainee One")))
                .isEqualTo("[{\"a\":[\"○○○ and ○○○\"]}]");
    }

    @Test
    void aNameThatJsonWritesOtherwiseIsFound() {
        assertThat(in("{\"ko\":\"the \\\"One\\\" of them\"}", Set.of("\"One\"")))
                .isEqualTo("{\"ko\":\"the ○○○ of them\"}");
    }

    @Test
    void whatNamesNobodyStaysToTheByte() {
        assertThat(in("{ \"ko\" : \"아무도\" }", Set.of("Trainee One"))).isEqualTo("{ \"ko\" : \"아무도\" }");
        assertThat(in("null", Set.of("Trainee One"))).isEqualTo("null");
    }
}
