package org.cityexchange.stack.load;

import java.nio.file.Path;

/**
 * A folder of the programme's data. Its name is that of the data set; the rows of its tables are made up.
 *
 * @param project the folder that names of files are shown relative to
 */
record TrainingFolder(Path project, Path path) {
    InputFile file(String name) {
        return new InputFile(project, path.resolve(name));
    }

    /** What an import says of where the rows come from. */
    String origin() {
        return "&provenance=SYNTHETIC&dataset=" + path.getFileName();
    }
}
