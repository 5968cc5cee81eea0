package org.cityexchange.stack.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.cityexchange.stack.process.Command;
import org.cityexchange.stack.process.Folders;
import org.cityexchange.stack.process.StackException;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked from the class path. */
final class PostgresBinaries {
    private final Path folder;
    private final List<String> prefix;

    private PostgresBinaries(Path folder, List<String> prefix) {
        this.folder = folder;
        this.prefix = prefix;
    }

    /** Unpacks the programs unless that folder holds them already; several processes may do so at once. */
    static PostgresBinaries in(Path folder) throws IOException {
        String archive = archiveName();
        Path whole = folder.toAbsolutePath().normalize();
        Path home = whole.resolve(archive.replace(".txz", ""));
        if (!Files.isDirectory(home)) {
            Files.createDirectories(whole);
            Path draft = Files.createTempDirectory(whole, "unpacking");
            unpack(archive, draft);
            try {
                Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                Folders.delete(draft);
                if (!Files.isDirectory(home)) {
                    throw e;
                }
            }
        }
        return new PostgresBinaries(home, withoutRoot());
    }

    /** Runs one of the programs to its end. */
    Command.Result run(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return Command.run(command, Map.of("LC_ALL", locale()));
    }

    /**
     * The character type of the database follows the environment of initdb even with the built-in locale provider, and
     * pg_trgm asks it which characters are letters: with C no Hangul syllable would be one.
     */
    private static String locale() {
        return isMac() ? "en_US.UTF-8" : "C.UTF-8";
    }

    private static String archiveName() {
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String processor = machine.equals("aarch64") || machine.equals("arm64") ? "arm_64" : "x86_64";
        String name = "postgres-" + (isMac() ? "darwin" : "linux") + "-" + processor + ".txz";
        if (PostgresBinaries.class.getResource("/" + name) == null) {
            throw new StackException("There is no PostgreSQL for this machine (" + System.getProperty("os.name") + ", "
                    + machine + ") on the class path.");
        }
        return name;
    }

    private static boolean isMac() {
        return System.getProperty("os.name").startsWith("Mac");
    }

    /** PostgreSQL refuses to run as root; a user namespace makes root somebody else while the files stay its own. */
    private static List<String> withoutRoot() {
        if (!System.getProperty("user.name").equals("root")) {
            return List.of();
        }
        try {
            if (Command.run(List.of("unshare", "-U", "true"), Map.of()).succeeded()) {
                return List.of("unshare", "-U");
            }
        } catch (StackException e) {
            // There is no such command: the sentence below says it as well.
        }
        throw new StackException("PostgreSQL does not run as root and this machine does not allow user namespaces"
                + " (unshare -U): start as an ordinary user.");
    }

    private static void unpack(String archive, Path target) throws IOException {
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + archive);
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("The archive of PostgreSQL leads out of its folder");
                }
                unpack(entry, tar, file);
            }
        }
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, file);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
