package org.cityexchange.stack;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What a child JVM needs to run the stack. */
final class ClassPath {
    private ClassPath() {}

    /**
     * The packaged stack with its libraries, if this JVM has it from there; else all this JVM has: in this module's own
     * tests the package is yet to be made, and would be replaced under the feet of a running stack.
     */
    static String ofStack() {
        String own = System.getProperty("java.class.path");
        return Arrays.stream(own.split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(entry -> entry.endsWith("local-stack.jar"))
                .map(jar -> new Packaged(jar, jar.resolveSibling("lib")))
                .filter(packaged -> Files.isDirectory(packaged.libraries()))
                .map(packaged -> packaged.jar() + File.pathSeparator + packaged.libraries() + "/*")
                .findFirst()
                .orElse(own);
    }

    private record Packaged(Path jar, Path libraries) {}
}
