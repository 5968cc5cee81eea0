package org.cityexchange.stack.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cityexchange.stack.ProjectFolder;
import org.junit.jupiter.api.Test;

/** Whether the files of the registry hold together by themselves. */
class RegistryFilesTest {
    private static final Input INPUT = Input.of(ProjectFolder.find());
    private static final RegistryFolder FOLDER = INPUT.registry();

    @Test
    void everyFileIsAListInNormalForm() {
        for (String name : List.of("city-names", "institutions", "host-roles", "milestones")) {
            InputFile file = FOLDER.file(name);
            assertThat(file.json().isArray()).as(name).isTrue();
            String text = new String(file.bytes(), StandardCharsets.UTF_8);
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                    .as(name)
                    .isTrue();
        }
    }

    @Test
    void whatARowRefersToIsACityOrStandsBeforeIt() {
        Set<String> cities = cityCodes();
        Set<String> institutions = new HashSet<>();
        for (JsonNode each : FOLDER.file("institutions").json()) {
            assertKnown(each, "parent", institutions);
            assertKnown(each, "city", cities);
            assertThat(institutions.add(each.path("code").asText()))
                    .as(each.toString())
                    .isTrue();
        }
        for (JsonNode each : FOLDER.file("host-roles").json()) {
            assertKnown(each, "institution", institutions);
            assertKnown(each, "host", institutions);
            assertKnown(each, "city", cities);
        }
        for (JsonNode each : FOLDER.file("city-names").json()) {
            assertKnown(each, "city", cities);
        }
    }

    @Test
    void theSeatOfTheTrainingInstituteMovedOnceAndTheCentreHasNoDates() {
        assertThat(FOLDER.file("host-roles").json())
                .extracting(role -> role.path("kind").asText() + " "
                        + role.path("city").asText() + " " + role.path("since").asText("?") + " "
                        + role.path("until").asText("?"))
                .containsExactly(
                        "HEADQUARTERS montreal-ca 1996-01-01 2014-01-01",
                        "HEADQUARTERS seoul-kr 2014-01-01 ?",
                        "REGIONAL_CENTRE cairo-eg ? ?");
    }

    private static void assertKnown(JsonNode row, String property, Set<String> codes) {
        if (row.has(property)) {
            assertThat(codes).as(row.toString()).contains(row.path(property).asText());
        }
    }

    private static Set<String> cityCodes() {
        return INPUT.cityFiles().stream()
                .flatMap(file -> new String(file.bytes(), StandardCharsets.UTF_8).lines())
                .map(line -> line.split(",", 2)[0])
                .collect(Collectors.toSet());
    }
}
