package org.cityexchange.stack.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.StringJoiner;
import org.cityexchange.stack.ProjectFolder;
import org.junit.jupiter.api.Test;

/** The six cases against the press release that tells them. */
class OutcomeFilesTest {
    private static final InputFile FILE = Input.of(ProjectFolder.find()).outcomes();

    private static String line(JsonNode outcome) {
        StringJoiner policies = new StringJoiner("+");
        outcome.path("policies").forEach(policy -> policies.add(policy.asText()));
        return String.join(
                " ",
                outcome.path("kind").asText(),
                outcome.path("city").asText(),
                outcome.path("institution").asText("-"),
                outcome.path("relation").asText("-"),
                outcome.path("stage").asText("-"),
                policies.length() == 0 ? "-" : policies.toString(),
                outcome.path("certainty").asText("CLEAR"));
    }

    @Test
    void theSixCasesSayWhatThePressReleaseSaysAndNothingElse() {
        assertThat(FILE.json())
                .extracting(OutcomeFilesTest::line)
                .containsExactly(
                        "POLICY_ADOPTION buenos-aires-ar - INSPIRED_BY PLANNED TOPIS UNCLEAR",
                        "POLICY_ADOPTION delhi-in - CONTRIBUTED_TO IMPROVED EUNGDAPSO+MVOTING CLEAR",
                        "POLICY_ADOPTION kampala-ug - BENCHMARKED BUILT DASAN_120 CLEAR",
                        "CAPACITY_BUILDING bandung-id - - - - CLEAR",
                        "CAPACITY_BUILDING cairo-eg metropolis-training-institute-cairo CONTRIBUTED_TO - - CLEAR",
                        "CAPACITY_BUILDING bangkok-th bmatdi - - - CLEAR");
        assertThat(FILE.json()).allSatisfy(outcome -> {
            assertThat(outcome.path("source").path("quote").asText()).endsWith("사례");
            assertThat(outcome.path("title").size()).isEqualTo(1);
            assertThat(outcome.path("reportingInstitution").asText()).isEqualTo("shrdc");
        });
    }

    @Test
    void allAreReportedAndShownByThePressReleaseAlone() {
        assertThat(FILE.json()).allSatisfy(outcome -> {
            assertThat(outcome.path("transitions")).extracting(JsonNode::asText).containsExactly("REPORTED");
            assertThat(outcome.path("evidence")).singleElement().satisfies(evidence -> {
                assertThat(evidence.path("kind").asText()).isEqualTo("PRESS_RELEASE");
                assertThat(evidence.path("origin").asText()).isEqualTo("INTERNAL");
                assertThat(evidence.path("publishedOn").asText()).isEqualTo("2022-11-25");
            });
        });
        String text = new String(FILE.bytes(), StandardCharsets.UTF_8);
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
    }
}
