package org.cityexchange.kit.transfer;

import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/** A file is none that we read, in no encoding that we read, or too large to be read. */
class UnreadableFile extends DomainException {

    private static final long serialVersionUID = 1L;

    private final long line;

    UnreadableFile(long line) {
        super(ErrorCode.UNREADABLE_FILE, line);
        this.line = line;
    }

    /** It is refused for that at that line. */
    UnreadableFile(long line, ErrorCode code, Object... arguments) {
        super(code, arguments);
        this.line = line;
    }

    /** Near which line. */
    long line() {
        return line;
    }
}
