package org.cityexchange.kit.transfer;

import java.util.List;

/**
 * An error as it is kept: its text is looked up when it is shown, in the language of whoever looks.
 *
 * @param row null when the file as a whole is refused
 */
record JobError(Integer row, long line, String column, String code, List<String> arguments, String value) {}
