package org.cityexchange.kit.transfer;

import java.util.Map;

/** A row of a file that could be read. */
public final class Row {

    /**
     * Where a row stands.
     *
     * @param row counting rows of data from 1
     * @param line counting lines of the file from 1
     */
    public record Place(int row, long line) {}

    private final Place place;
    private final Map<String, String> cells;
    private final Map<String, Object> values;

    Row(Place place, Map<String, String> cells, Map<String, Object> values) {
        this.place = place;
        this.cells = cells;
        this.values = values;
    }

    /** Where it stands in the file. */
    public Place place() {
        return place;
    }

    /** Its value in that column; null where the cell is blank or the file has no such column. */
    @SuppressWarnings("unchecked") // a value was put under the column's name by the same column
    public <T> T get(Column<T> column) {
        return (T) values.get(column.name());
    }

    /** Its value in that column, or what is stored already where the file has no such column. */
    public <T> T getOr(Column<T> column, T stored) {
        return cells.containsKey(column.name()) ? get(column) : stored;
    }

    /** Its cell in that column as written. */
    String cell(String column) {
        return cells.get(column);
    }
}
