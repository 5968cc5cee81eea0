package org.cityexchange.stack.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.cityexchange.stack.ProjectFolder;
import org.junit.jupiter.api.Test;

/** The figures that documents state, as they lie in the project. */
class PublishedFilesTest {
    private final Input input = Input.of(ProjectFolder.find());

    @Test
    void everyFigureNamesADocumentThatIsThereAndHasAKeyOfItsOwn() throws IOException {
        List<String> documents = new ArrayList<>();
        for (JsonNode source : input.published("sources.json").json()) {
            documents.add(source.path("documentFile").asText());
        }
        Path figures = input.published("figures.csv").path();
        List<String> keys = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(figures)) {
            assertThat(lines.readLine()).startsWith("key,documentFile,quote,");
            lines.lines().forEach(line -> {
                String[] cells = line.split(",", 3);
                keys.add(cells[0]);
                assertThat(documents).contains(cells[1]);
            });
        }
        assertThat(keys).hasSize(75);
        assertThat(new HashSet<>(keys)).hasSameSizeAs(keys);
    }
}
