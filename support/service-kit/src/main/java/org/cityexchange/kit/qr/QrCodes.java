package org.cityexchange.kit.qr;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures of a short text as a QR code (ISO/IEC 18004), error correction M, with the quiet zone of four modules. */
public final class QrCodes {

    static final int QUIET_ZONE = 4;
    static final int PIXELS_PER_MODULE = 8;

    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;

    private QrCodes() {}

    static QrCode of(String text) {
        return QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    }

    /** A picture without a size of its own: black modules on white. */
    public static String svg(String text) {
        var code = of(text);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x).append(',').append(y).append("h1v1h-1z");
                }
            }
        }
        var size = code.size + 2 * QUIET_ZONE;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="-%2$d -%2$d %1$d %1$d" shape-rendering="crispEdges">\
                <rect x="-%2$d" y="-%2$d" width="%1$d" height="%1$d" fill="#fff"/><path d="%3$s"/></svg>
                """.formatted(size, QUIET_ZONE, path);
    }

    /** A picture of eight pixels a module. */
    public static byte[] png(String text) {
        var code = of(text);
        var pixels = (code.size + 2 * QUIET_ZONE) * PIXELS_PER_MODULE;
        var image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < pixels; y++) {
            for (int x = 0; x < pixels; x++) {
                // getModule answers false outside of the code
                var black = code.getModule(x / PIXELS_PER_MODULE - QUIET_ZONE, y / PIXELS_PER_MODULE - QUIET_ZONE);
                image.setRGB(x, y, black ? BLACK : WHITE);
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }
}
