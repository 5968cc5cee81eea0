package org.cityexchange.kit.transfer;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.cityexchange.kit.problem.ErrorCode;

/**
 * Refuses what would fill the memory before it is read: an archive that unzips to too much, and a cell so far to the
 * right that the reader would make room for millions before it. Reads the archive as the reader does, so that no part
 * looks different to it.
 */
final class XlsxCheck {

    /** Letters, at most three (XFD), and digits, at most seven. */
    private static final int LONGEST_REFERENCE = 10;

    private static final int MOST_LETTERS = 3;
    private static final XMLInputFactory XML = factory();

    private XlsxCheck() {}

    static void check(byte[] content, long maxUnzipped) {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            var left = maxUnzipped;
            for (var part : Collections.list(zip.getEntries())) {
                try (var limited = new Limited(zip.getInputStream(part), left, maxUnzipped)) {
                    checkReferences(limited);
                    limited.transferTo(OutputStream.nullOutputStream());
                    left = limited.left;
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableFile(1);
        }
    }

    /** A part that is no XML has no cells: the reader understands no more of it than this. */
    private static void checkReferences(InputStream part) throws IOException {
        try {
            var xml = XML.createXMLStreamReader(part);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("c")) {
                    checkReference(xml.getAttributeValue(null, "r"));
                }
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException io) {
                throw io;
            }
        }
    }

    private static void checkReference(String reference) {
        if (reference != null
                && (reference.length() > LONGEST_REFERENCE
                        || reference.chars().filter(Character::isLetter).count() > MOST_LETTERS)) {
            throw new UnreadableFile(1);
        }
    }

    private static XMLInputFactory factory() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Passes on so many bytes and refuses the file at the next one. */
    private static final class Limited extends FilterInputStream {

        private final long limit;
        private long left;

        Limited(InputStream in, long left, long limit) {
            super(in);
            this.left = left;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var read = super.read(into, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw new UnreadableFile(1, ErrorCode.FILE_TOO_LARGE, limit + " bytes");
            }
        }
    }
}
