package org.cityexchange.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.cityexchange.stack.postgres.Database;
import org.postgresql.PGConnection;

/** A database read as a whole, by COPY of every table: what is in none of the rows is not in it. */
public final class WholeDatabase {

    private final Database database;

    private WholeDatabase(Database database) {
        this.database = database;
    }

    /** That database. */
    public static WholeDatabase of(Database database) {
        return new WholeDatabase(database);
    }

    /** Where those words stand, in whatever case: the table and the word, each once. */
    public Set<String> findings(Collection<String> words) {
        var found = new TreeSet<String>();
        try (var connection = connect()) {
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : tables(connection)) {
                var copy = new Searcher(words);
                copies.copyOut("copy (select * from \"" + table + "\") to stdout", copy);
                copy.found().forEach(word -> found.add(table + ": " + word));
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every column in which words can stand, as {@code table.column}; generated ones repeat others. */
    public Set<String> wordyColumns() {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select c.table_name || '.' || c.column_name
                        from information_schema.columns c join information_schema.tables t
                            using (table_schema, table_name)
                        where table_schema = 'public' and table_type = 'BASE TABLE' and is_generated = 'NEVER'
                            and table_name <> 'flyway_schema_history'
                            and (data_type in ('text', 'character varying', 'json', 'jsonb', 'bytea', 'xml')
                                or udt_name in ('_text', '_varchar', '_jsonb', '_bytea'))
                        """)) {
            var columns = new TreeSet<String>();
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
            return columns;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'
                        """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    /** Looks for words in what a COPY writes, row by row. */
    private static final class Searcher extends OutputStream {

        private final ByteArrayOutputStream row = new ByteArrayOutputStream();
        private final Collection<String> words;
        private final Set<String> found = new TreeSet<>();

        Searcher(Collection<String> words) {
            this.words = words;
        }

        @Override
        public void write(int each) {
            row.write(each);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            row.write(bytes, offset, length);
            if (length > 0 && bytes[offset + length - 1] == '\n') {
                search();
            }
        }

        Set<String> found() {
            search();
            return found;
        }

        private void search() {
            var text = row.toString(StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
            // bytea is written in hexadecimal
            words.stream()
                    .filter(word -> text.contains(word.toLowerCase(Locale.ROOT)) || text.contains(hex(word)))
                    .forEach(found::add);
            row.reset();
        }

        private static String hex(String word) {
            return HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
        }
    }
}
