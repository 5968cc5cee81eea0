package org.cityexchange.kit.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrCodesTest {

    private static final String CODE = "7KQ3M-X9TZA";
    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;

    @Test
    void everyPixelOfThePngIsTheModuleOfTheCodeItLiesIn() throws IOException {
        var code = QrCodes.of(CODE);
        var image = ImageIO.read(new ByteArrayInputStream(QrCodes.png(CODE)));
        assertThat(image.getWidth()).isEqualTo(8 * (code.size + 8)).isEqualTo(image.getHeight());
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                var black = code.getModule(Math.floorDiv(x, 8) - 4, Math.floorDiv(y, 8) - 4);
                assertThat(image.getRGB(x, y)).isEqualTo(black ? BLACK : WHITE);
            }
        }
    }

    @Test
    void theSvgHasEveryBlackModuleOnceAndNothingElse() {
        var code = QrCodes.of(CODE);
        var modules = Pattern.compile("M(\\d+),(\\d+)h1v1h-1z")
                .matcher(QrCodes.svg(CODE))
                .results()
                .toList();
        assertThat(modules)
                .allSatisfy(module -> assertThat(
                                code.getModule(Integer.parseInt(module.group(1)), Integer.parseInt(module.group(2))))
                        .isTrue());
        var black = 0;
        for (int x = 0; x < code.size; x++) {
            for (int y = 0; y < code.size; y++) {
                black += code.getModule(x, y) ? 1 : 0;
            }
        }
        assertThat(modules)
                .hasSize(black)
                .extracting(module -> module.group(1) + "," + module.group(2))
                .doesNotHaveDuplicates();
    }

    @Test
    void aCodeFitsTheSmallestQrCodeThatScannersReadFromAfar() {
        assertThat(QrCodes.of(CODE).version).isOne();
    }
}
