package org.cityexchange.system;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cityexchange.stack.process.Command;

/** What can happen to a part of the system. */
record Fault(Victim victim, Kind kind) {

    /** The parts. */
    enum Victim {
        FORUM(system -> Stream.of(system.forum().handle())),
        TRAINING(system -> Stream.of(system.training().handle())),
        BROKER(system -> Stream.of(system.broker().handle())),
        /** The master last: while it is frozen it starts nobody anew. */
        DATABASE(system ->
                system.postmaster().stream().flatMap(master -> Stream.concat(master.descendants(), Stream.of(master))));

        private final Function<PackagedSystem, Stream<ProcessHandle>> processes;

        Victim(Function<PackagedSystem, Stream<ProcessHandle>> processes) {
            this.processes = processes;
        }
    }

    /** What happens to them. */
    enum Kind {
        /** {@code kill -9}: of the database its master, which its other processes notice. */
        KILLED,
        /** SIGSTOP, and SIGCONT a while later: its connections stay open and nobody answers. */
        FROZEN
    }

    /** Each that there is. */
    static List<Fault> all() {
        return Stream.of(Victim.values())
                .flatMap(victim -> Stream.of(Kind.values()).map(kind -> new Fault(victim, kind)))
                .toList();
    }

    /** Makes it happen; what is killed stays dead, what is frozen goes on after so many milliseconds. */
    void strike(PackagedSystem system, long frozenMillis) throws InterruptedException {
        var processes = victim.processes.apply(system).toList();
        if (kind == Kind.FROZEN) {
            processes.forEach(process -> Command.signal("STOP", process.pid()));
            Thread.sleep(frozenMillis);
            processes.forEach(process -> Command.signal("CONT", process.pid()));
        } else if (!processes.isEmpty()) {
            var process = processes.get(processes.size() - 1);
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    @Override
    public String toString() {
        return victim + " " + kind;
    }
}
