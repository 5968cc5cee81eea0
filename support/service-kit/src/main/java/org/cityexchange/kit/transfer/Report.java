package org.cityexchange.kit.transfer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/** What became of the rows of a file. Errors beyond a limit are counted but not kept. */
public final class Report {

    private static final int LONGEST_VALUE = 200;

    private final int maxErrors;
    private final List<JobError> errors = new ArrayList<>();
    private final BitSet refused = new BitSet();
    private int errorsTotal;
    private int rows;
    private int inserted;
    private int updated;
    private int unchanged;
    private boolean undone;

    Report(int maxErrors) {
        this.maxErrors = maxErrors;
    }

    /** That row made something new. */
    public void inserted(Row row) {
        inserted++;
    }

    /** That row changed what was stored. */
    public void updated(Row row) {
        updated++;
    }

    /** That row said what was stored already. */
    public void unchanged(Row row) {
        unchanged++;
    }

    /** That row is refused for its value in that column. */
    public void refuse(Row row, Column<?> column, ErrorCode code, Object... arguments) {
        refuse(row.place(), column.name(), row.cell(column.name()), code, arguments);
    }

    /** That row is refused as the domain says; a pointer such as {@code /country} names the column of that name. */
    public void refuse(Row row, DomainException refusal) {
        var column = refusal.errors().stream()
                .findFirst()
                .map(error -> error.where().substring(1).split("/", 2)[0])
                .orElse(null);
        refuse(
                row.place(),
                column,
                row.cell(column),
                refusal.code(),
                refusal.arguments().toArray());
    }

    /** The row at that place is refused for that value in that column. */
    public void refuse(Row.Place place, Column<?> column, String value, ErrorCode code, Object... arguments) {
        refuse(place, column == null ? null : column.name(), value, code, arguments);
    }

    private void refuse(Row.Place place, String column, String value, ErrorCode code, Object... arguments) {
        refused.set(place.row());
        add(new JobError(place.row(), place.line(), column, code.name(), texts(arguments), shortened(value)));
    }

    /** The file is refused as a whole. */
    void refuseFile(long line, String column, DomainException refusal) {
        add(new JobError(
                null,
                line,
                column,
                refusal.code().name(),
                texts(refusal.arguments().toArray()),
                null));
    }

    /** Whether the row at that place has been refused. */
    public boolean refused(Row.Place place) {
        return refused.get(place.row());
    }

    void counted(int rowsOfTheFile) {
        rows = rowsOfTheFile;
    }

    /** None of it is kept, because a row was refused or the file could not be read. */
    void undo() {
        undone = true;
    }

    boolean hasErrors() {
        return errorsTotal > 0;
    }

    boolean failed() {
        return undone;
    }

    int rows() {
        return rows;
    }

    int errorsTotal() {
        return errorsTotal;
    }

    /** The errors that were kept, in the order of the file. */
    List<JobError> errors() {
        return errors.stream().sorted(Comparator.comparing(JobError::line)).toList();
    }

    /** Every row counts once: it took effect, or was refused, or was left out because others were refused. */
    JobView.Result result() {
        var failed = refused.cardinality();
        return undone
                ? new JobView.Result(0, 0, 0, rows - failed, failed)
                : new JobView.Result(
                        inserted, updated, unchanged, rows - failed - inserted - updated - unchanged, failed);
    }

    static String shortened(String value) {
        return value == null || value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }

    private void add(JobError error) {
        errorsTotal++;
        if (errors.size() < maxErrors) {
            errors.add(error);
        }
    }

    private static List<String> texts(Object... arguments) {
        return Arrays.stream(arguments).map(String::valueOf).toList();
    }
}
