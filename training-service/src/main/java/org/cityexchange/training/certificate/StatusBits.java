package org.cityexchange.training.certificate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.BitSet;
import java.util.zip.GZIPOutputStream;

/** The bits of a status list as W3C's Bitstring Status List 1.0 writes them. */
final class StatusBits {

    /** How many there are at least, so that nobody learns from one query which certificate was looked up. */
    static final int SIZE = 131_072;

    private static final int LEFT_MOST = 0x80;

    private StatusBits() {}

    /** The bits, the first one left-most, compressed with GZIP, in Base64url, with the {@code u} of Multibase before it. */
    static String encoded(BitSet set) {
        var bytes = new byte[SIZE / Byte.SIZE];
        set.stream().forEach(bit -> bytes[bit / Byte.SIZE] |= (byte) (LEFT_MOST >> bit % Byte.SIZE));
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(compressed.toByteArray());
    }
}
