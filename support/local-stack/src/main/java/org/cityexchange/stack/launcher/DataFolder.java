package org.cityexchange.stack.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cityexchange.stack.LocalStack;
import org.cityexchange.stack.postgres.Cluster;
import org.cityexchange.stack.postgres.PostgresServer;
import org.cityexchange.stack.process.Disk;
import org.cityexchange.stack.process.FolderLock;
import org.cityexchange.stack.process.Folders;
import org.cityexchange.stack.process.StackException;

/** The folder that keeps everything between two starts, taken for this one. */
final class DataFolder {
    private static final long MEGABYTES = 500;
    // Only what we made ourselves: --data may name a folder that holds other things.
    private static final List<String> OURS =
            List.of("postgres", "postgres.new", "postgres-binaries", "kafka", "secrets", "logs", "mailbox", "loaded");

    private final Path folder;
    private final FolderLock lock;

    private DataFolder(Path folder, FolderLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Takes the folder for as long as this process lives, and ends what a killed launcher left running in it. */
    static DataFolder take(Path folder) {
        Disk.requireRoom(folder, MEGABYTES);
        try {
            FolderLock lock = FolderLock.tryTake(lockFile(folder)).orElseThrow(() -> occupied(folder));
            DataFolder taken = new DataFolder(folder, lock);
            taken.endLeftovers();
            return taken;
        } catch (IOException e) {
            throw Disk.refusal(folder, e);
        }
    }

    /** Refuses with a sentence when a launcher works in the folder; takes nothing. */
    static void requireUnused(Path folder) {
        try {
            if (FolderLock.isHeld(lockFile(folder))) {
                throw occupied(folder);
            }
        } catch (IOException e) {
            throw Disk.refusal(folder, e);
        }
    }

    private static Path lockFile(Path folder) {
        return folder.resolve("lock");
    }

    private static StackException occupied(Path folder) {
        return new StackException("City Exchange already runs on " + folder + " (process "
                + FolderLock.holder(lockFile(folder))
                + "): stop that one, or choose another folder with --data and other ports.");
    }

    private void endLeftovers() throws IOException {
        for (String service : List.of("forum-service", "training-service")) {
            serviceNote(service).endLeftover();
        }
        stackNote().endLeftover();
        new Cluster(PostgresServer.clusterFolder(folder)).stopOrphan();
    }

    private ProcessNote serviceNote(String name) {
        return new ProcessNote(folder.resolve(name + ".pid"), name);
    }

    private ProcessNote stackNote() {
        return new ProcessNote(folder.resolve("stack.pid"), LocalStack.class.getName());
    }

    void noteService(String name, ProcessHandle process) {
        note(serviceNote(name), process);
    }

    void noteStack(ProcessHandle process) {
        note(stackNote(), process);
    }

    private void note(ProcessNote note, ProcessHandle process) {
        try {
            note.write(process);
        } catch (IOException e) {
            throw Disk.refusal(folder, e);
        }
    }

    /** Deletes what was made by earlier starts. */
    void reset() {
        try {
            for (String name : OURS) {
                Folders.delete(folder.resolve(name));
            }
        } catch (IOException e) {
            throw Disk.refusal(folder, e);
        }
    }

    boolean isLoaded() {
        return Files.exists(folder.resolve("loaded"));
    }

    /** Written after a load that came to its end, so that one that broke off is taken up again. */
    void markLoaded() {
        try {
            Files.writeString(folder.resolve("loaded"), "The data of the first start is complete.\n");
        } catch (IOException e) {
            throw Disk.refusal(folder, e);
        }
    }

    /** Nothing runs any more: no notes, and the folder is free. */
    void release() {
        try {
            for (String name : List.of("forum-service.pid", "training-service.pid", "stack.pid")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            lock.close();
        } catch (IOException e) {
            throw Disk.refusal(folder, e);
        }
    }
}
