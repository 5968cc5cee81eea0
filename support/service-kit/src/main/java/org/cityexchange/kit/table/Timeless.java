package org.cityexchange.kit.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A workbook without the instant at which it was written: the same rows give the same bytes, and so the same tag. */
final class Timeless {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String CREATED = "<dcterms:created.*</dcterms:created>";

    private Timeless() {}

    static void copy(SeekableByteChannel workbook, OutputStream out) throws IOException {
        try (var from = ZipFile.builder().setSeekableByteChannel(workbook).get();
                var to = new ZipOutputStream(out)) {
            for (var part : Collections.list(from.getEntries())) {
                var entry = new ZipEntry(part.getName());
                entry.setTimeLocal(NO_TIME);
                to.putNextEntry(entry);
                try (var content = from.getInputStream(part)) {
                    if (part.getName().equals(PROPERTIES)) {
                        var text = new String(content.readAllBytes(), UTF_8);
                        to.write(text.replaceAll(CREATED, "").getBytes(UTF_8));
                    } else {
                        content.transferTo(to);
                    }
                }
            }
        }
    }
}
