package org.cityexchange.stack.process;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What may be wrong with a disk, in words. */
public final class Disk {
    private static final int MEGABYTE = 1024 * 1024;

    private Disk() {}

    /** Makes the folder and refuses with a sentence where nothing can be written, or not that much. */
    public static void requireRoom(Path folder, long megabytes) {
        try {
            Folders.create(folder);
            Files.delete(Files.createTempFile(folder, "probe", null));
            long free = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
            if (free < megabytes) {
                throw new StackException("The disk under " + folder + " has " + free + " MB free, and " + megabytes
                        + " MB are needed: make room or choose another folder with --data.");
            }
        } catch (IOException e) {
            throw refusal(folder, e);
        }
    }

    /** The refusal that tells what the disk said. */
    public static StackException refusal(Path folder, IOException problem) {
        return new StackException("The disk refuses to work in " + folder + ": " + reason(problem) + ".", problem);
    }

    private static String reason(IOException problem) {
        if (problem instanceof AccessDeniedException) {
            return "you have no right to write there";
        }
        if (problem instanceof FileAlreadyExistsException) {
            return "there is a file of that name, not a folder";
        }
        if (problem instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        return String.valueOf(problem.getMessage());
    }
}
