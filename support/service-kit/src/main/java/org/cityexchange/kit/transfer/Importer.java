package org.cityexchange.kit.transfer;

import java.util.List;
import java.util.Set;

/**
 * Reads one kind of file. The file is gone through twice, row by row, so that its size does not matter: first each row
 * is looked at, so that rows may refer to later ones; then those that nobody refused are applied in batches.
 *
 * <p>Everything happens in one transaction. An importer refuses a row through the {@link Report} and never by throwing;
 * it need not know whether the run is a dry one.
 */
public interface Importer {

    /** The name of the kind, as in {@code type=CITIES}. */
    String type();

    /** Who may send such a file. */
    Set<String> roles();

    /**
     * Refuses an order that the caller may not give, or that can never be carried out; asked while the caller is still
     * there.
     */
    default void check(ImportOrder order) {}

    /** The columns such a file may have. */
    List<Column<?>> columns(ImportOrder order);

    /** What identifies a row: two rows with the same key in one file are refused. Never called for an unreadable row. */
    String key(Row row);

    /** Begins with one file. */
    Run begin(ImportOrder order);

    /** The import of one file; used by one thread only. */
    interface Run {

        /** Looks at a row that can be read and stands in the file for the first time. */
        default void look(Row row, Report report) {}

        /** The whole file has been looked at. */
        default void looked(Report report) {}

        /**
         * Applies rows, in the order of the file, that have not been refused, and says of each what became of it. What
         * was loaded or stored is flushed and forgotten after each batch.
         */
        void apply(List<Row> rows, Report report);
    }
}
