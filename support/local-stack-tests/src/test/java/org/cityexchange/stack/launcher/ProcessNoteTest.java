package org.cityexchange.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessNoteTest {
    @TempDir
    private Path folder;

    private Process process;

    @BeforeEach
    void startSomething() throws IOException {
        // Waits for the end of its input, so it lives until it is ended.
        process = new ProcessBuilder("sh", "-c", "read -r line", "our-mark").start();
    }

    @AfterEach
    void endIt() {
        process.destroyForcibly();
    }

    @Test
    void aLeftoverOfOursIsEnded() throws IOException {
        ProcessNote note = new ProcessNote(folder.resolve("note"), "our-mark");
        note.write(process.toHandle());
        note.endLeftover();

        assertThat(process.isAlive()).isFalse();
        assertThat(note.file()).doesNotExist();
    }

    @Test
    void aProcessOfSomebodyElseIsLeftAlone() throws IOException {
        ProcessNote note = new ProcessNote(folder.resolve("note"), "another-mark");
        note.write(process.toHandle());
        note.endLeftover();

        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void aNumberThatWasGivenAgainIsLeftAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("note"), process.pid() + " 1");
        new ProcessNote(file, "our-mark").endLeftover();

        assertThat(process.isAlive()).isTrue();
    }
}
