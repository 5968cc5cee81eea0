package org.cityexchange.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds a service's data map against its database: every column in which words can stand is in the map, or on the list of
 * those that say nothing of any person.
 */
public final class DataMapCheck {

    private DataMapCheck() {}

    /**
     * What does not fit, in sentences; none when everything does.
     *
     * @param mapped the columns in the data map, as {@code table.column}
     * @param lists resources with a table and its columns in each line; what follows a # says why
     */
    public static List<String> complaints(WholeDatabase database, Collection<String> mapped, String... lists) {
        var columns = database.wordyColumns();
        var listed = new TreeSet<String>();
        for (var list : lists) {
            listed.addAll(read(list));
        }
        var complaints = new ArrayList<String>();
        columns.stream()
                .filter(column -> !mapped.contains(column) && !listed.contains(column))
                .forEach(column -> complaints.add(column + " is neither in the data map nor on the list"));
        listed.stream()
                .filter(column -> !columns.contains(column))
                .forEach(column -> complaints.add(column + " is on the list and is no such column"));
        mapped.stream()
                .distinct()
                .filter(column -> Collections.frequency(mapped, column) > 1)
                .forEach(column -> complaints.add(column + " is in the data map twice"));
        listed.stream()
                .filter(mapped::contains)
                .forEach(column -> complaints.add(column + " is in the data map and on the list"));
        return complaints;
    }

    private static Set<String> read(String resource) {
        try (var stream = DataMapCheck.class.getResourceAsStream("/" + resource)) {
            if (stream == null) {
                throw new IllegalArgumentException("There is no resource " + resource);
            }
            var columns = new TreeSet<String>();
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip().split("\\s+", -1))
                    .filter(words -> words.length > 1)
                    .forEach(words ->
                            Arrays.stream(words).skip(1).forEach(column -> columns.add(words[0] + "." + column)));
            return columns;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
