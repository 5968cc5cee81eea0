package org.cityexchange.stack.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cityexchange.stack.ProjectFolder;
import org.junit.jupiter.api.Test;

/** Whether the files of the forums hold together by themselves. */
class ForumFilesTest {
    private static final Input INPUT = Input.of(ProjectFolder.find());

    @Test
    void everyFileIsStrictJsonInNormalForm() throws Exception {
        for (ForumFolder folder : INPUT.forums()) {
            for (Path path : files(folder)) {
                InputFile file = new InputFile(folder.project(), path);
                assertThat(file.json().isContainerNode()).as(file.name()).isTrue();
                // What is stored is in NFC: anything else would not be found again when a load is taken up.
                String text = Files.readString(path);
                assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                        .as(file.name())
                        .isTrue();
            }
        }
    }

    @Test
    void noFileIsOfAKindThatNobodyLoads() throws Exception {
        Set<String> kinds = Set.of(
                "series.json",
                "survey.json",
                "venue.json",
                "people.json",
                "contest.json",
                "event.json",
                "agenda.json",
                "feedback-themes.json",
                "figures.json",
                "follow-ups.json",
                "materials.json",
                "quotas.json",
                "reports.json",
                "transitions.json");
        for (ForumFolder folder : INPUT.forums()) {
            assertThat(files(folder))
                    .allSatisfy(path ->
                            assertThat(kinds).contains(path.getFileName().toString()));
        }
    }

    @Test
    void aFolderIsNamedAsItsEvent() {
        assertThat(INPUT.forums())
                .allSatisfy(folder -> assertThat(folder.path().getFileName()).hasToString(folder.slug()));
    }

    @Test
    void thePeopleOfAnAgendaAreThoseOfItsFolder() {
        for (ForumFolder folder : INPUT.forums()) {
            Set<String> described = new HashSet<>();
            if (folder.file("people").exists()) {
                folder.file("people").object().path("people").fieldNames().forEachRemaining(described::add);
            }
            Set<String> used = new HashSet<>();
            roles(folder).forEach(role -> {
                assertThat(role.has("person") || role.has("label"))
                        .as(role.toString())
                        .isTrue();
                if (role.has("person")) {
                    used.add(role.path("person").asText());
                }
            });
            assertThat(used).as(folder.slug()).isEqualTo(described);
        }
    }

    @Test
    void theSessionsThatOtherFilesNameExist() {
        for (ForumFolder folder : INPUT.forums()) {
            List<String> keys = new ArrayList<>();
            sessions(folder).forEach(session -> keys.add(session.path("key").asText()));
            assertThat(keys).as(folder.slug()).doesNotHaveDuplicates().doesNotContain("");

            List<String> named = new ArrayList<>();
            folder.items("materials").forEach(each -> named.addAll(each.findValuesAsText("session")));
            folder.items("reports").forEach(each -> named.addAll(each.findValuesAsText("session")));
            assertThat(keys).as(folder.slug()).containsAll(named);
        }
    }

    @Test
    void theCitiesOfAnAgendaAreInTheRegistry() {
        Set<String> codes = new HashSet<>();
        for (InputFile file : INPUT.cityFiles()) {
            new String(file.bytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .forEach(codes::add);
        }
        assertThat(codes).hasSize(526);
        for (ForumFolder folder : INPUT.forums()) {
            folder.file("agenda")
                    .object()
                    .findValues("subjectCities")
                    .forEach(cities -> cities.forEach(city -> assertThat(codes).contains(city.asText())));
        }
    }

    @Test
    void ordinalsAreThePlacesInTheirLists() {
        for (ForumFolder folder : INPUT.forums()) {
            assertOrder(folder.file("agenda").object().path("parts"));
            assertOrder(folder.file("agenda").object().path("sessions"));
            sessions(folder).forEach(session -> assertOrder(session.path("contributions")));
        }
    }

    private static void assertOrder(JsonNode list) {
        for (int i = 0; i < list.size(); i++) {
            assertThat(list.get(i).path("ordinal").asInt()).isEqualTo(i + 1);
        }
    }

    private static List<Path> files(ForumFolder folder) throws Exception {
        try (Stream<Path> files = Files.list(folder.path())) {
            return files.toList();
        }
    }

    private static List<JsonNode> sessions(ForumFolder folder) {
        List<JsonNode> sessions = new ArrayList<>();
        folder.file("agenda").object().path("sessions").forEach(sessions::add);
        return sessions;
    }

    private static List<JsonNode> roles(ForumFolder folder) {
        List<JsonNode> roles = new ArrayList<>();
        for (JsonNode session : sessions(folder)) {
            session.path("roles").forEach(roles::add);
            session.path("contributions")
                    .forEach(contribution -> contribution.path("roles").forEach(roles::add));
        }
        return roles;
    }
}
