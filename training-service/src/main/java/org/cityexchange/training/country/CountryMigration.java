package org.cityexchange.training.country;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.cityexchange.kit.text.Texts;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Writes {@code reference/countries.csv} into the tables, again whenever the file has changed. Countries are never
 * removed: cities may lie in them.
 */
class CountryMigration implements JavaMigration {

    private static final String FILE = "/reference/countries.csv";
    private static final ObjectMapper MAPPER = new JsonMapper();

    private static final String COUNTRY = """
            insert into country (alpha2, alpha3, m49, names, m49_region, m49_subregion, search_text)
            values (?, ?, ?, cast(? as jsonb), ?, ?, ?)
            on conflict (alpha2) do update set alpha3 = excluded.alpha3, m49 = excluded.m49, names = excluded.names,
                m49_region = excluded.m49_region, m49_subregion = excluded.m49_subregion,
                search_text = excluded.search_text
            """;

    private static final String CONTINENT = """
            insert into country_continent (country, scheme, continent) values (?, ?, ?)
            """;

    /** None: it is repeatable, and comes after all that have one. */
    @Override
    public MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "countries";
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public Integer getChecksum() {
        var checksum = new CRC32();
        checksum.update(file().getBytes(StandardCharsets.UTF_8));
        return (int) checksum.getValue();
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (var statement = context.getConnection().createStatement()) {
            statement.executeUpdate("delete from country_continent");
        }
        try (var country = context.getConnection().prepareStatement(COUNTRY);
                var continent = context.getConnection().prepareStatement(CONTINENT);
                var rows = CsvReader.builder().ofNamedCsvRecord(file())) {
            for (var row : rows) {
                addCountry(country, row);
                addContinent(continent, row, ContinentScheme.SHRDC_6, "continentShrdc6");
                addContinent(continent, row, ContinentScheme.GEO_6, "continentGeo6");
            }
            country.executeBatch();
            continent.executeBatch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addCountry(PreparedStatement statement, NamedCsvRecord row)
            throws SQLException, JsonProcessingException {
        var names = Map.of("ko", row.getField("nameKo"), "en", row.getField("nameEn"));
        var alpha2 = row.getField("alpha2");
        var alpha3 = row.getField("alpha3");
        statement.setString(1, alpha2);
        statement.setString(2, alpha3);
        statement.setString(3, Texts.clean(row.getField("m49")));
        statement.setString(4, MAPPER.writeValueAsString(names));
        statement.setString(5, Texts.clean(row.getField("m49Region")));
        statement.setString(6, Texts.clean(row.getField("m49Subregion")));
        statement.setString(7, Texts.searchable(List.of(names.get("ko"), names.get("en"), alpha2, alpha3)));
        statement.addBatch();
    }

    private static void addContinent(
            PreparedStatement statement, NamedCsvRecord row, ContinentScheme scheme, String column)
            throws SQLException {
        if (!row.getField(column).isBlank()) {
            statement.setString(1, row.getField("alpha2"));
            statement.setString(2, scheme.name());
            statement.setString(3, Continent.valueOf(row.getField(column)).name());
            statement.addBatch();
        }
    }

    private static String file() {
        try (var stream = CountryMigration.class.getResourceAsStream(FILE)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
