package org.cityexchange.kit.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Writes a CSV file of the class path into tables, again whenever the file has changed. Each is a singleton bean; they
 * run after all that have a version, in the order of their names.
 */
public abstract class ReferenceMigration implements JavaMigration {

    private static final ObjectMapper MAPPER = new JsonMapper();

    private final String name;
    private final String file;

    /**
     * A migration of that name.
     *
     * @param file where the file lies on the class path
     */
    protected ReferenceMigration(String name, String file) {
        this.name = name;
        this.file = file;
    }

    /** Writes the rows: what is referred to elsewhere is updated and never removed. */
    protected abstract void write(Connection database, Iterable<NamedCsvRecord> rows) throws SQLException;

    /** A localized text as a {@code jsonb} column keeps it. */
    protected static String json(Map<String, String> text) {
        try {
            return MAPPER.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // a map of strings can always be written
        }
    }

    /** None: it is repeatable, and comes after all that have one. */
    @Override
    public MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return name;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public Integer getChecksum() {
        var checksum = new CRC32();
        checksum.update(text().getBytes(StandardCharsets.UTF_8));
        return (int) checksum.getValue();
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(text())) {
            write(context.getConnection(), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text() {
        try (var stream = getClass().getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
