package org.cityexchange.kit.persistence;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.hibernate.query.Query;

/**
 * Native queries of one column. Hibernate 7.4 never knows a native query again that names a simple class such as
 * {@code UUID} as its result: it plans it anew for each call, keeps all those plans until others take their place, and
 * compares the next call with each of them.
 */
public final class OneColumn {

    private OneColumn() {}

    /**
     * The query whose only column is of that class, as the driver reads it: {@code uuid}, {@code text}, {@code bigint},
     * {@code integer} or {@code boolean}.
     */
    public static <T> Query<T> of(EntityManager entities, String sql, Class<T> type) {
        return entities.unwrap(Session.class)
                .createNativeQuery(sql, Object[].class)
                .setTupleTransformer((row, names) -> type.cast(row[0]));
    }
}
