package org.cityexchange.stack.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.cityexchange.stack.ProjectFolder;
import org.junit.jupiter.api.Test;

/** The programme's files against the press release, and against one another. */
class TrainingFilesTest {
    private static final TrainingFolder FOLDER = Input.of(ProjectFolder.find()).training();

    /** The runs, field by field: code, year, topic, subtopic, two titles, start, end, mode, scope, targets, seats. */
    private static List<String[]> runs() {
        return new String(FOLDER.file("editions.csv").bytes(), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    private static long count(Predicate<String[]> wanted) {
        return runs().stream().filter(wanted).count();
    }

    @Test
    void theMadeUpRunsMeetThePublishedTotals() {
        assertThat(runs()).hasSize(174);
        assertThat(List.of("SMART_CITY_EGOV", "URBAN_TRANSPORT", "URBAN_MANAGEMENT", "CLIMATE_ENVIRONMENT", "OTHER"))
                .extracting(topic -> count(run -> run[2].equals(topic)))
                .containsExactly(43L, 37L, 36L, 24L, 34L);
        assertThat(count(run -> run[1].equals("2008"))).isEqualTo(9);
        assertThat(count(run -> run[1].equals("2008") && run[10].equals("ASIA")))
                .isEqualTo(5);
        assertThat(count(run -> run[1].equals("2019"))).isEqualTo(17);
        assertThat(count(run -> run[1].equals("2019") && run[9].equals("ALL_CONTINENTS")))
                .isEqualTo(9);
    }

    @Test
    void theMadeUpEnrolmentsAreOfTheseRunsAndMeetThePublishedTotals() {
        List<String[]> enrolments = new String(FOLDER.file("enrolments.csv").bytes(), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
        assertThat(enrolments).hasSize(2_688).extracting(row -> row[0]).doesNotHaveDuplicates();
        assertThat(enrolments.stream().map(row -> row[2]).distinct()).hasSize(282);
        assertThat(enrolments.stream().filter(row -> !row[3].equals("STAFF"))).hasSizeGreaterThanOrEqualTo(800);
        List<String> codes = runs().stream().map(run -> run[0]).toList();
        assertThat(enrolments).allMatch(row -> codes.contains(row[1]));
    }

    @Test
    void everyRunFindsTheCourseOfItsTopic() {
        List<String> codes = new ArrayList<>();
        for (JsonNode course : FOLDER.file("courses.json").json()) {
            String code = course.path("code").asText();
            assertThat(code)
                    .isEqualTo(course.path("primaryTopic")
                            .asText()
                            .toLowerCase(Locale.ROOT)
                            .replace('_', '-'));
            codes.add(code);
        }
        assertThat(codes).hasSize(8).doesNotHaveDuplicates();
        for (String[] run : runs()) {
            String topic = run[3].isEmpty() ? run[2] : run[3];
            assertThat(codes).contains(topic.toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    @Test
    void thePoliciesAreNamedAsThePressReleaseNamesThem() {
        List<String> names = new ArrayList<>();
        FOLDER.file("policies.json")
                .json()
                .forEach(policy -> names.add(policy.path("names").path("ko").asText()));
        assertThat(names).containsExactly("TOPIS", "응답소", "엠보팅", "다산콜센터");
    }
}
