package org.cityexchange.training.country;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.cityexchange.kit.persistence.ReferenceMigration;
import org.cityexchange.kit.text.Texts;

/** Writes {@code reference/countries.csv} into the tables. Countries are never removed: cities may lie in them. */
@Singleton
class CountryMigration extends ReferenceMigration {

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

    CountryMigration() {
        super("countries", "/reference/countries.csv");
    }

    @Override
    protected void write(Connection database, Iterable<NamedCsvRecord> rows) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.executeUpdate("delete from country_continent");
        }
        try (var country = database.prepareStatement(COUNTRY);
                var continent = database.prepareStatement(CONTINENT)) {
            for (var row : rows) {
                addCountry(country, row);
                addContinent(continent, row, ContinentScheme.SHRDC_6, "continentShrdc6");
                addContinent(continent, row, ContinentScheme.GEO_6, "continentGeo6");
            }
            country.executeBatch();
            continent.executeBatch();
        }
    }

    private static void addCountry(PreparedStatement statement, NamedCsvRecord row) throws SQLException {
        var names = Map.of("ko", row.getField("nameKo"), "en", row.getField("nameEn"));
        var alpha2 = row.getField("alpha2");
        var alpha3 = row.getField("alpha3");
        statement.setString(1, alpha2);
        statement.setString(2, alpha3);
        statement.setString(3, Texts.clean(row.getField("m49")));
        statement.setString(4, json(names));
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
}
