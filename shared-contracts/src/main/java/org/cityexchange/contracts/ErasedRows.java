package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

/**
 * How many rows of a table an erasure changed.
 *
 * @param table the table
 * @param count how many of its rows
 */
public record ErasedRows(String table, Integer count) {

    /** Checks the components. */
    public ErasedRows {
        Checks.table(table, "table");
        requireNonNull(count, "count");
        Checks.require(count >= 0, "count is below zero");
    }
}
