package org.cityexchange.training.policy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.cityexchange.kit.persistence.ReferenceMigration;
import org.cityexchange.kit.text.Texts;

/** Writes {@code reference/topics.csv}, whose order is that of the tables. Topics are never removed: courses have them. */
@Singleton
class TopicMigration extends ReferenceMigration {

    private static final String TOPIC = """
            insert into topic (code, parent, names, ordinal) values (?, ?, cast(? as jsonb), ?)
            on conflict (code) do update set parent = excluded.parent, names = excluded.names,
                ordinal = excluded.ordinal
            """;

    TopicMigration() {
        super("topics", "/reference/topics.csv");
    }

    @Override
    protected void write(Connection database, Iterable<NamedCsvRecord> rows) throws SQLException {
        try (var topic = database.prepareStatement(TOPIC)) {
            int ordinal = 0;
            for (var row : rows) {
                topic.setString(1, row.getField("code"));
                topic.setString(2, Texts.clean(row.getField("parent")));
                topic.setString(3, json(Map.of("ko", row.getField("nameKo"), "en", row.getField("nameEn"))));
                topic.setInt(4, ++ordinal);
                topic.addBatch();
            }
            topic.executeBatch();
        }
    }
}
