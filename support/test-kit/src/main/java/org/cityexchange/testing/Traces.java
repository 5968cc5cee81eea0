package org.cityexchange.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What stands of one person in a database, column by column of a service's data map: so that nobody can add a personal
 * field and leave it out of the test that erases people.
 *
 * <p>In columns of words, and of pseudonyms that are replaced, one of the person's own must stand. Of others, such as hashes
 * or rows that are deleted as a whole, it counts that they are filled in a row that names the person.
 */
public final class Traces {

    private static final Set<String> CLEARED = Set.of("EMPTIED", "REPLACED", "DELETED");
    private static final Set<String> OF_WORDS = Set.of("IDENTITY", "CONTACT", "OCCUPATION", "FREE_TEXT");

    private Traces() {}

    private record Field(String table, String column, boolean ofWords) {

        static Field of(Map<String, ?> entry) {
            var ofWords = "REPLACED".equals(entry.get("onErasure"))
                    || ("EMPTIED".equals(entry.get("onErasure")) && OF_WORDS.contains(entry.get("category")));
            return new Field((String) entry.get("table"), (String) entry.get("column"), ofWords);
        }

        String name() {
            return table + "." + column;
        }

        String condition() {
            var value = "each_row.\"" + column + "\"";
            return ofWords
                    ? "bool_or(exists (select 1 from unnest(person.words) as word" + " where strpos(lower(cast(" + value
                            + " as text)), word) > 0))"
                    : "bool_or(" + value + " is not null and cast(" + value
                            + " as text) not in ('', '[]', '{}', '\\x'))";
        }
    }

    private static List<Field> clearedFields(Collection<? extends Map<String, ?>> dataMap) {
        return dataMap.stream()
                .filter(entry -> CLEARED.contains(entry.get("onErasure")))
                .map(Field::of)
                .toList();
    }

    /** The columns of a data map that erasing a person clears, as {@code table.column}. */
    public static Set<String> cleared(Collection<? extends Map<String, ?>> dataMap) {
        return clearedFields(dataMap).stream().map(Field::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Those of them in which something of the person stands.
     *
     * @param words what nobody else is called: in words, addresses, pseudonyms
     * @param ids of the person's rows
     */
    public static Set<String> standing(
            WholeDatabase database,
            Collection<? extends Map<String, ?>> dataMap,
            Collection<String> words,
            Collection<String> ids) {
        var byTable = clearedFields(dataMap).stream().collect(Collectors.groupingBy(Field::table));
        var found = new TreeSet<String>();
        try (var connection = database.connect()) {
            for (var fields : byTable.values()) {
                found.addAll(standing(connection, fields, words, ids));
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return found;
    }

    private static List<String> standing(
            Connection connection, List<Field> fields, Collection<String> words, Collection<String> ids)
            throws SQLException {
        var sql = "select " + fields.stream().map(Field::condition).collect(Collectors.joining(", ")) + " from \""
                + fields.get(0).table() + "\" as each_row,"
                + " (select cast(? as text[]) as words, cast(? as text[]) as ids) as person"
                + " where exists (select 1 from unnest(person.words || person.ids) as mark"
                + " where strpos(lower(cast(each_row as text)), mark) > 0)";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", lower(words)));
            statement.setArray(2, connection.createArrayOf("text", lower(ids)));
            try (var row = statement.executeQuery()) {
                row.next();
                var found = new ArrayList<String>();
                for (int i = 0; i < fields.size(); i++) {
                    if (row.getBoolean(i + 1)) {
                        found.add(fields.get(i).name());
                    }
                }
                return found;
            }
        }
    }

    private static String[] lower(Collection<String> texts) {
        return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toArray(String[]::new);
    }
}
