package org.cityexchange.stack.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one line in what PostgreSQL says that tells why it refused. */
final class Cause {
    private static final Pattern COMPLAINT = Pattern.compile("(?:FATAL|PANIC|ERROR|error):\\s*(.+)");

    private Cause() {}

    /** The last complaint in the text, or its last line. */
    static String in(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        for (int i = lines.size() - 1; i >= 0; i--) {
            Matcher matcher = COMPLAINT.matcher(lines.get(i));
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        return lines.isEmpty()
                ? "it gave no reason"
                : lines.get(lines.size() - 1).strip();
    }

    /** The same for a log file. */
    static String inLog(Path log) {
        try {
            return in(Files.readString(log));
        } catch (IOException e) {
            return "it wrote no log";
        }
    }
}
