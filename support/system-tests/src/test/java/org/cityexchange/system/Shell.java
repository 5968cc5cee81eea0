package org.cityexchange.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A bash session: what one block of commands leaves behind is there for the next, as in a reader's terminal. */
final class Shell implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path scratch;
    private final Process bash;
    private final Writer input;
    private int blocks;

    /**
     * Opens a session.
     *
     * @param folder the working directory
     * @param scratch an empty folder for what goes in and out
     */
    Shell(Path folder, Path scratch) throws IOException {
        this.scratch = scratch;
        this.bash = new ProcessBuilder("bash", "--noprofile", "--norc")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("session.out").toFile())
                .start();
        this.input = bash.outputWriter(StandardCharsets.UTF_8);
        tell("set -o pipefail; trap 'failed=\"$? from $BASH_COMMAND\"' ERR");
    }

    /**
     * What came of a block.
     *
     * @param failure the exit code and the command that failed, if one did
     */
    record Result(String failure, String output, String errors) {}

    /** Runs the commands one after the other. */
    Result run(String commands) throws IOException {
        var name = scratch.resolve("block-" + ++blocks).toString();
        Files.writeString(Path.of(name + ".sh"), commands);
        tell("failed=; . '%1$s.sh' >'%1$s.out' 2>'%1$s.err' </dev/null; printf '%%s' \"$failed\" >'%1$s.tmp'"
                .formatted(name));
        tell("mv '%1$s.tmp' '%1$s.done'".formatted(name));
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .failFast(() -> !bash.isAlive())
                .until(() -> Files.exists(Path.of(name + ".done")));
        return new Result(
                Files.readString(Path.of(name + ".done")),
                Files.readString(Path.of(name + ".out")),
                Files.readString(Path.of(name + ".err")));
    }

    private void tell(String line) throws IOException {
        input.write(line + "\n");
        input.flush();
    }

    @Override
    public void close() throws IOException {
        input.close();
        bash.onExit().join();
    }
}
