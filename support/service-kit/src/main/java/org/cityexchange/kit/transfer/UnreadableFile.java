package org.cityexchange.kit.transfer;

import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/** A file is no CSV file, or in no encoding that we read. */
class UnreadableFile extends DomainException {

    private static final long serialVersionUID = 1L;

    private final long line;

    UnreadableFile(long line) {
        super(ErrorCode.UNREADABLE_FILE, line);
        this.line = line;
    }

    /** Near which line. */
    long line() {
        return line;
    }
}
