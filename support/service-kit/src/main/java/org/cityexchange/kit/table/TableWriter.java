package org.cityexchange.kit.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes a table row by row, of which the first are the headings; closing it ends the file. */
interface TableWriter extends Closeable {

    void row(List<Object> cells) throws IOException;
}
