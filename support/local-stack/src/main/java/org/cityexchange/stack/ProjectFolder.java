package org.cityexchange.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import org.cityexchange.stack.process.StackException;

/** The folder of the whole project. */
public final class ProjectFolder {
    private ProjectFolder() {}

    /** The folder {@code ./start} names, or the next one above the working directory that holds the Maven wrapper. */
    public static Path find() {
        String named = System.getProperty("city-exchange.root");
        if (named != null) {
            return Path.of(named);
        }
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new StackException("There is no mvnw in " + start + " or above it: run this inside the project.");
    }
}
