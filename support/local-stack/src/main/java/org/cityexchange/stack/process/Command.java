package org.cityexchange.stack.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Short commands of the operating system. */
public final class Command {
    private Command() {}

    /**
     * How a command ended.
     *
     * @param output both of its streams together
     */
    public record Result(int exitCode, String output) {
        /** Whether it did what it was asked for. */
        public boolean succeeded() {
            return exitCode == 0;
        }
    }

    /** Runs the command to its end. */
    public static Result run(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output.strip());
        } catch (IOException e) {
            throw new StackException("The command " + command.get(0) + " cannot be run: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("The command " + command.get(0) + " was interrupted.", e);
        }
    }

    /**
     * Sends a signal, named without its SIG. By the shell's own {@code kill}, because small machines have no program of
     * that name and Java knows two signals only.
     */
    public static boolean signal(String signal, long pid) {
        return run(List.of("sh", "-c", "kill -s \"$1\" \"$2\"", "kill", signal, Long.toString(pid)), Map.of())
                .succeeded();
    }

    /**
     * The command as one that hears neither Ctrl-C nor the end of the terminal. The terminal sends those to every
     * process of the foreground; only the launcher may hear them, so that it can stop the others in order.
     */
    public static List<String> deafToTerminal(List<String> command) {
        List<String> wrapped = new ArrayList<>(List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        wrapped.addAll(command);
        return wrapped;
    }
}
