package org.cityexchange.stack.load;

import java.nio.file.Path;

/** The folder of what the registry holds beside its cities. */
record RegistryFolder(Path project, Path path) {
    InputFile file(String name) {
        return new InputFile(project, path.resolve(name + ".json"));
    }
}
