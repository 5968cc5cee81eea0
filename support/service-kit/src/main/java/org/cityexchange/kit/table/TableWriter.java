package org.cityexchange.kit.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes tables row by row, of which the first are the headings; closing it ends the file. */
interface TableWriter extends Closeable {

    void row(List<Object> cells) throws IOException;

    /** Begins another sheet of that name; answers whether this kind of file has more than one. */
    boolean nextSheet(String name) throws IOException;
}
