package org.cityexchange.benchmark;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Where it was measured, and on what state of the project. */
final class Machine {

    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final String COMMIT = commit();

    private Machine() {}

    static void describe(ObjectNode node) {
        node.put("cores", CORES)
                .put("processor", processor())
                .put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"))
                .put("jdk", System.getProperty("java.runtime.version"))
                .put("commit", COMMIT)
                .put("quick", Boolean.getBoolean("bench.quick"));
    }

    static String line() {
        return "%d cores (%s), JDK %s, commit %s%s."
                .formatted(
                        CORES,
                        processor(),
                        System.getProperty("java.runtime.version"),
                        COMMIT,
                        Boolean.getBoolean("bench.quick") ? ", quick form: the figures say nothing" : "");
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }

    private static String commit() {
        try {
            var git = new ProcessBuilder("git", "describe", "--always", "--dirty").start();
            var said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor(10, TimeUnit.SECONDS) && git.exitValue() == 0 ? said : "unknown";
        } catch (IOException e) {
            return "unknown";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }

    /**
     * What part of the machine others took while something ran: none of this JVM, its children and theirs; -1 where the
     * system does not say.
     */
    static final class Others {

        private static final double HERTZ = 100;

        private final long begun = System.nanoTime();
        private final long allBefore = all();
        private final double oursBefore = ours();

        double share() {
            var all = all() - allBefore;
            return allBefore < 0 || all == 0 ? -1 : Math.max(0, (all - (ours() - oursBefore)) / capacity());
        }

        private double capacity() {
            return (System.nanoTime() - begun) / 1e9 * CORES * HERTZ;
        }

        /** Ticks that were not idle, of all cores. */
        private static long all() {
            try (var lines = Files.lines(Path.of("/proc/stat"))) {
                var fields = lines.findFirst().orElseThrow().trim().split("\\s+", -1);
                long busy = 0;
                for (int i = 1; i < Math.min(fields.length, 9); i++) {
                    busy += i == 4 || i == 5 ? 0 : Long.parseLong(fields[i]);
                }
                return busy;
            } catch (IOException e) {
                return -1;
            }
        }

        /** Ticks of this JVM, of all that came from it, and of the databases, whose parent has ended. */
        private static double ours() {
            var here = ProcessHandle.current();
            return Stream.of(Stream.of(here), here.descendants(), databases())
                    .flatMap(processes -> processes)
                    .mapToDouble(each -> ticks(each.pid()))
                    .sum();
        }

        private static Stream<ProcessHandle> databases() {
            return ProcessHandle.allProcesses()
                    .filter(each -> each.info().command().orElse("").contains(Bench.BINARIES));
        }

        private static double ticks(long pid) {
            try {
                var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
                var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
                return Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]);
            } catch (IOException e) {
                return 0; // it has ended
            }
        }
    }
}
