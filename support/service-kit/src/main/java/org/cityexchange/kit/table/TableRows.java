package org.cityexchange.kit.table;

import java.util.function.Consumer;

/** The rows of a list: whoever has them passes them on one by one, in a transaction of its own. */
@FunctionalInterface
public interface TableRows<T> {

    /** Passes on every row. */
    void forEach(Consumer<T> row);
}
