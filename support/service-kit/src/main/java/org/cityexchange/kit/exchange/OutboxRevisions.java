package org.cityexchange.kit.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.contracts.Topic;

/** How far the other service has been told of each aggregate. */
@ApplicationScoped
public class OutboxRevisions {

    private final Sql sql;

    OutboxRevisions(Sql sql) {
        this.sql = sql;
    }

    /** The last revision given out of everything that was told on that topic, by its id; empty where nothing was. */
    public Map<UUID, Long> of(Topic topic) {
        var revisions = new HashMap<UUID, Long>();
        sql.query(
                        "select aggregate_id, revision from outbox_revision where topic = ?",
                        row -> Map.entry(row.getObject(1, UUID.class), row.getLong(2)),
                        topic.wireName())
                .forEach(each -> revisions.put(each.getKey(), each.getValue()));
        return revisions;
    }
}
