package org.cityexchange.kit.transfer;

import java.util.List;
import java.util.function.Predicate;

/**
 * An error as it is kept: its text is looked up when it is shown, in the language of whoever looks.
 *
 * @param row null when the file as a whole is refused
 */
record JobError(Integer row, long line, String column, String code, List<String> arguments, String value) {

    /** Whether one of these addresses stands in it. */
    boolean quotes(Predicate<String> addresses) {
        return (value != null && addresses.test(value)) || arguments.stream().anyMatch(addresses);
    }

    /** The same error without what was in the file. */
    JobError withoutQuotes() {
        return new JobError(
                row, line, column, code, arguments.stream().map(argument -> "…").toList(), null);
    }
}
