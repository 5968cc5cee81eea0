package org.cityexchange.kit.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.cityexchange.kit.security.Secrets;

/**
 * A table as a file on its way to a caller, on disk as it may be large. The file has no name from the moment it is
 * open, so nobody else can read it, and the system frees it whatever becomes of this process.
 */
final class Spool {

    private static final int TAG_BYTES = 16;

    private final FileChannel channel;
    private final String tag;

    private Spool(FileChannel channel, String tag) {
        this.channel = channel;
        this.tag = tag;
    }

    /** Writes the whole table, as the only one. */
    static <T> Spool of(TableFormat format, Table<T> table, TableRows<T> rows, Locale locale) {
        return of(format, List.of(new TableSheet<>(table, rows)), locale);
    }

    /** Writes all sheets; of a kind of file that has but one, the first. */
    static Spool of(TableFormat format, List<TableSheet<?>> sheets, Locale locale) {
        try (var draft = Draft.open()) {
            write(format, sheets, locale, draft.output());
            if (format == TableFormat.CSV) {
                return draft.finished();
            }
            try (var timeless = Draft.open()) {
                Timeless.copy(draft.channel, timeless.output());
                return timeless.finished();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(TableFormat format, List<TableSheet<?>> sheets, Locale locale, OutputStream out)
            throws IOException {
        var first = sheets.get(0);
        try (var writer = format.writer(out, first.table().name(locale))) {
            first.writeTo(writer, locale);
            for (var further : sheets.subList(1, sheets.size())) {
                if (!writer.nextSheet(further.table().name(locale))) {
                    return;
                }
                further.writeTo(writer, locale);
            }
        }
    }

    /** A strong tag: that of the bytes. */
    String tag() {
        return tag;
    }

    long size() {
        try {
            return channel.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes all of it there, and is closed. */
    void sendTo(OutputStream out) throws IOException {
        try (channel) {
            channel.position(0);
            Channels.newInputStream(channel).transferTo(out);
        }
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that is being written; closed unless it was finished. */
    private static final class Draft implements AutoCloseable {

        private final FileChannel channel;
        private final java.security.MessageDigest digest = Secrets.sha256();
        private boolean finished;

        private Draft(FileChannel channel) {
            this.channel = channel;
        }

        static Draft open() throws IOException {
            return new Draft(FileChannel.open(
                    Files.createTempFile("table", null),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE));
        }

        /** Closing it ends what is written, not the file. */
        OutputStream output() {
            return new DigestOutputStream(Channels.newOutputStream(channel), digest) {
                @Override
                public void close() throws IOException {
                    flush();
                }
            };
        }

        Spool finished() {
            finished = true;
            return new Spool(channel, HexFormat.of().formatHex(digest.digest(), 0, TAG_BYTES));
        }

        @Override
        public void close() throws IOException {
            if (!finished) {
                channel.close();
            }
        }
    }
}
