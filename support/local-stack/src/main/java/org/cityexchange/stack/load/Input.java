package org.cityexchange.stack.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cityexchange.stack.process.StackException;

/** The folder {@code support/data} of the project. */
final class Input {
    private static final List<String> CITY_FILES = List.of("cities-seoul-2008-2022.csv", "local-governments-kr.csv");

    private final Path project;
    private final Path folder;

    private Input(Path project) {
        this.project = project;
        this.folder = project.resolve("support/data");
    }

    static Input of(Path project) {
        return new Input(project);
    }

    List<InputFile> cityFiles() {
        return CITY_FILES.stream()
                .map(name -> new InputFile(project, folder.resolve("reference").resolve(name)))
                .toList();
    }

    /** The programme of fifteen years. */
    TrainingFolder training() {
        return new TrainingFolder(project, folder.resolve("training").resolve("seoul-2008-2022"));
    }

    /** Names, institutions, who hosts them, and milestones. */
    RegistryFolder registry() {
        return new RegistryFolder(project, folder.resolve("registry"));
    }

    /** What training brought about, as the press release tells it. */
    InputFile outcomes() {
        return new InputFile(project, folder.resolve("outcomes").resolve("press-release-2022.json"));
    }

    /** A file about what documents state in numbers. */
    InputFile published(String name) {
        return new InputFile(project, folder.resolve("published").resolve(name));
    }

    /** In the order of their names: a later one may be held at the venue of an earlier one. */
    List<ForumFolder> forums() {
        Path forums = folder.resolve("forums");
        try (Stream<Path> found = Files.list(forums)) {
            return found.filter(Files::isDirectory)
                    .sorted()
                    .map(each -> new ForumFolder(project, each))
                    .toList();
        } catch (IOException e) {
            throw new StackException("The folder " + forums + " cannot be read.", e);
        }
    }
}
