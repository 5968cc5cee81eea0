package org.cityexchange.stack;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The process a test stack lives as long as: the outermost Maven above this JVM, or this JVM itself where no Maven runs
 * it, as in an IDE.
 */
record BuildProcess(ProcessHandle handle) {
    private static final String MAVEN = "org.codehaus.plexus.classworlds.launcher.Launcher";

    static BuildProcess current() {
        ProcessHandle self = ProcessHandle.current();
        return new BuildProcess(Stream.iterate(self.parent(), Optional::isPresent, BuildProcess::parentOf)
                .flatMap(Optional::stream)
                .filter(process -> process.info().commandLine().orElse("").contains(MAVEN))
                .reduce((inner, outer) -> outer)
                .orElse(self));
    }

    private static Optional<ProcessHandle> parentOf(Optional<ProcessHandle> process) {
        return process.flatMap(ProcessHandle::parent);
    }

    long pid() {
        return handle.pid();
    }

    /** Names the process for ever: its number alone will be somebody else's one day. */
    String name() {
        return pid() + "-" + startMillis(handle);
    }

    /** Whether the process of that name is alive. */
    static boolean isRunning(String name) {
        long pid = Long.parseLong(name.substring(0, name.indexOf('-')));
        return ProcessHandle.of(pid)
                .map(process -> name.equals(pid + "-" + startMillis(process)))
                .orElse(false);
    }

    private static long startMillis(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
