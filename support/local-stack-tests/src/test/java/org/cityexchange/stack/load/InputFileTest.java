package org.cityexchange.stack.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cityexchange.stack.process.StackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFileTest {
    @TempDir
    private Path project;

    @Test
    void itIsNamedAsAPersonFindsIt() throws Exception {
        assertThat(file("{}").name()).isEqualTo("event.json");
        assertThat(file("{}").object()).isEmpty();
    }

    @Test
    void whatIsNoJsonIsRefusedWithItsLine() throws Exception {
        InputFile broken = file("{\n  \"slug\": \"a\",,\n}");

        assertThatThrownBy(broken::json)
                .isInstanceOf(StackException.class)
                .hasMessageStartingWith("event.json is no JSON: ")
                .hasMessageEndingWith("(line 2).");
    }

    @Test
    void aPropertyThatIsGivenTwiceIsRefused() throws Exception {
        InputFile doubled = file("{\"slug\": \"a\", \"slug\": \"b\"}");

        assertThatThrownBy(doubled::json).isInstanceOf(StackException.class).hasMessageContaining("Duplicate");
    }

    @Test
    void aFileThatIsMissingIsNamed() {
        assertThatThrownBy(() -> new InputFile(project, project.resolve("agenda.json")).bytes())
                .hasMessage("The file agenda.json cannot be read.");
    }

    private InputFile file(String content) throws IOException {
        return new InputFile(project, Files.writeString(project.resolve("event.json"), content));
    }
}
