package org.cityexchange.kit.transfer;

import java.util.List;
import java.util.function.Consumer;

/** The lines of a file with their cells as text, whatever kind of file it is; it can be read again and again. */
interface Lines {

    /**
     * One line that is not blank.
     *
     * @param number where it begins, counting lines of the file or rows of the sheet from 1
     */
    record Line(long number, List<String> cells) {}

    /** Passes on all lines from the first on; throws {@link UnreadableFile} where it cannot be read on. */
    void forEach(Consumer<Line> consumer);

    /** Those of an XLSX file, which is a ZIP file and looks like nothing else, or else of a CSV file. */
    static Lines of(byte[] content, TransferConfig config) {
        return XlsxFile.looksLikeOne(content)
                ? new XlsxFile(content, config.maxUnzipped().asLongValue())
                : new CsvFile(content);
    }
}
