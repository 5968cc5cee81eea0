package org.cityexchange.kit.transfer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/**
 * A CSV file (RFC 4180) in UTF-8, with or without a byte order mark, or in MS949, as Korean spreadsheets write it.
 * Which one it is is decided by decoding strictly: Korean text in MS949 is not valid UTF-8.
 */
final class CsvFile implements Lines {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("MS949"));
    private static final int BUFFER = 8_192;

    private final byte[] content;
    private final int start;
    private final Charset charset;

    CsvFile(byte[] content) {
        this.content = content;
        this.start = beginsWithMark(content) ? MARK.length : 0;
        this.charset = CHARSETS.stream()
                .filter(each -> unreadableFrom(each) < 0)
                .findFirst()
                .orElseThrow(() -> new UnreadableFile(lineOf(unreadableFrom(StandardCharsets.UTF_8))));
    }

    @Override
    public void forEach(Consumer<Line> consumer) {
        var bytes = new ByteArrayInputStream(content, start, content.length - start);
        try (var reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(new InputStreamReader(bytes, charset))) {
            long line = 1;
            var records = reader.iterator();
            while (true) {
                CsvRecord next;
                try {
                    if (!records.hasNext()) {
                        return;
                    }
                    next = records.next();
                } catch (CsvParseException e) {
                    throw new UnreadableFile(line);
                }
                line = next.getStartingLineNumber();
                consumer.accept(new Line(line, next.getFields()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // bytes in memory can always be read
        }
    }

    private static boolean beginsWithMark(byte[] content) {
        return content.length >= MARK.length && content[0] == MARK[0] && content[1] == MARK[1] && content[2] == MARK[2];
    }

    /** The offset of the first byte that is not valid in that charset; -1 when all are. */
    private int unreadableFrom(Charset candidate) {
        var decoder = candidate.newDecoder(); // reports what is malformed unless told otherwise
        var bytes = ByteBuffer.wrap(content, start, content.length - start);
        var characters = CharBuffer.allocate(BUFFER);
        while (true) {
            var result = decoder.decode(bytes, characters, true);
            if (result.isError()) {
                return bytes.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
            characters.clear();
        }
    }

    private long lineOf(int offset) {
        long line = 1;
        for (int i = 0; i < offset; i++) {
            if (content[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
