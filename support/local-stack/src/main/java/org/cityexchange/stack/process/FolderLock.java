package org.cityexchange.stack.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/** A lock in a file, gone with the process that holds it, however that ends. */
public final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock and writes the own process id into its file, or gives nothing when another has it. */
    public static Optional<FolderLock> tryTake(Path file) throws IOException {
        Folders.create(file.toAbsolutePath().getParent());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                channel.truncate(0);
                String pid = Long.toString(ProcessHandle.current().pid());
                channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)));
                return Optional.of(new FolderLock(channel));
            }
        } catch (OverlappingFileLockException e) {
            // Another thread of this process has it: as taken as by another process.
        }
        channel.close();
        return Optional.empty();
    }

    /** Whether a process has the lock now. */
    public static boolean isHeld(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    /** Takes the lock as soon as it is free, or gives nothing when the time is over. */
    public static Optional<FolderLock> take(Path file, Duration patience) throws IOException {
        Deadline deadline = Deadline.in(patience);
        Optional<FolderLock> lock = tryTake(file);
        while (lock.isEmpty() && deadline.pause()) {
            lock = tryTake(file);
        }
        return lock;
    }

    /** The process that holds the lock, as far as its file tells. */
    public static String holder(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
