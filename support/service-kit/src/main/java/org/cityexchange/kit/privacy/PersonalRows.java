package org.cityexchange.kit.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.kit.persistence.OneColumn;
import org.hibernate.Session;

/**
 * The SQL of {@link PersonalData} beans. A statement may name {@code :rows} (uuid[]), {@code :refs} (text[]),
 * {@code :pseudonym} and {@code :until}; {@link #NOBODY} is what takes the place of a pseudonym in a row that has an
 * {@code id}.
 */
@ApplicationScoped
public class PersonalRows {

    /** An expression: the person's new pseudonym, or the row's own where each has its own. */
    public static final String NOBODY =
            "coalesce(nullif(cast(:pseudonym as text), ''), 'erased.' || replace(cast(id as text), '-', ''))";

    private static final int AT_ONCE = 1_000;

    private final EntityManager entities;

    PersonalRows(EntityManager entities) {
        this.entities = entities;
    }

    /** Changes rows and answers how many. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int change(ErasedPerson person, String sql) {
        entities.flush();
        var statement = bind(entities.createNativeQuery(sql), sql, person.refs(), person.rows());
        if (names(sql, "pseudonym")) {
            statement.setParameter("pseudonym", person.pseudonym() == null ? "" : person.pseudonym());
        }
        if (names(sql, "until")) {
            statement.setParameter("until", person.until());
        }
        return statement.executeUpdate();
    }

    /** Adds the rows whose ids the query finds. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void search(PersonSearch person, String idsQuery) {
        person.alsoRows(found(person, idsQuery, UUID.class));
    }

    /** Adds the pseudonyms that the query finds; null ones are passed over. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void searchRefs(PersonSearch person, String refsQuery) {
        found(person, refsQuery, String.class).stream()
                .filter(ref -> ref != null && !ErasedPerson.isNobody(ref))
                .forEach(person::alsoRef);
    }

    /** Adds the names that the query finds; null ones are passed over. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void searchNames(PersonSearch person, String namesQuery) {
        found(person, namesQuery, String.class).forEach(person::alsoName);
    }

    private <T> List<T> found(PersonSearch person, String sql, Class<T> type) {
        var query = session().createNativeQuery(sql, type);
        bind(query, sql, person.refs(), person.rows());
        return query.getResultList();
    }

    /**
     * Adds those rows whose address is the person's, and the addresses of those that are known to be theirs: of tables
     * that keep no pseudonym beside the address, and are small enough to be gone through.
     *
     * @param query of ids and addresses
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void searchAddresses(PersonSearch person, String query) {
        try (var found = session()
                .createNativeQuery(query, Object[].class)
                .setFetchSize(1_000)
                .getResultStream()) {
            var known = person.rows();
            found.forEach(row -> {
                var id = (UUID) row[0];
                var address = (String) row[1];
                if (address != null && known.contains(id)) {
                    person.alsoAddress(address);
                } else if (person.isTheirs(address)) {
                    person.alsoRow(id);
                }
            });
        }
    }

    /**
     * A row that holds an address of the person.
     *
     * @param id the row
     * @param address as it is written there
     */
    public record Holding(UUID id, String address) {}

    /**
     * Of tables whose rows are not the person's but may name them, those that hold an address of theirs.
     *
     * @param query of ids and addresses
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Holding> holding(ErasedPerson person, String query) {
        try (var found = session()
                .createNativeQuery(query, Object[].class)
                .setFetchSize(1_000)
                .getResultStream()) {
            return found.map(row -> new Holding((UUID) row[0], (String) row[1]))
                    .filter(row -> person.isTheirs(row.address()))
                    .toList();
        }
    }

    /**
     * Puts the person's new pseudonym where one of theirs stands in a column of JSON, in quotes as always.
     *
     * @param type {@code json}, {@code jsonb} or {@code text}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int replaceRefs(ErasedPerson person, String table, String column, String type) {
        var changed = 0;
        for (var ref : person.refs()) {
            changed += entities.createNativeQuery("update " + table + " set " + column + " = cast(replace(cast("
                            + column + " as text), ?1, ?2) as " + type + ") where strpos(cast(" + column
                            + " as text), ?1) > 0")
                    .setParameter(1, '"' + ref + '"')
                    .setParameter(2, '"' + person.pseudonym() + '"')
                    .executeUpdate();
        }
        return changed;
    }

    /** How many rows a query counts that are due {@code :before} a moment. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long count(String sql, Instant before) {
        return OneColumn.of(session(), sql, Long.class)
                .setParameter("before", before)
                .getSingleResult();
    }

    /** Deletes or changes rows that are due {@code :before} a moment, and answers how many. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int letGo(String sql, Instant before) {
        return session()
                .createNativeMutationQuery(sql)
                .setParameter("before", before)
                .executeUpdate();
    }

    /** The ids of some of the rows, a thousand at most, that are due {@code :before} a moment. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> ids(String sql, Instant before) {
        return OneColumn.of(session(), sql, UUID.class)
                .setParameter("before", before)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /** A table in which words may name the person: which of its rows, which {@code jsonb} columns, and where in them. */
    public record Words(String table, String where, boolean versioned, Set<String> keys, List<String> columns) {}

    /**
     * Puts {@link ErasedPerson#WITHHELD} where a name of the person stands in those words.
     *
     * @return how many rows changed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int withhold(ErasedPerson person, Words words) {
        if (person.names().isEmpty()) {
            return 0;
        }
        entities.flush();
        var texts = words.columns().stream()
                .map(column -> ", coalesce(cast(" + column + " as text), 'null')")
                .collect(Collectors.joining());
        var sql = "select cast(ctid as text)" + texts + " from " + words.table() + " where " + words.where()
                + " for update";
        var query = session().createNativeQuery(sql, Object[].class);
        bind(query, sql, person.refs(), person.rows());
        var withholding = new Withholding(person.names(), words.keys());
        var changed = 0;
        for (var row : query.getResultList()) {
            changed += withhold(withholding, words, row);
        }
        return changed;
    }

    private int withhold(Withholding withholding, Words words, Object[] row) {
        var after = new Object[row.length];
        var differs = false;
        for (int i = 1; i < row.length; i++) {
            after[i] = withholding.in((String) row[i]);
            differs |= !after[i].equals(row[i]);
        }
        if (!differs) {
            return 0;
        }
        var assignments = new ArrayList<String>();
        for (int i = 1; i < row.length; i++) {
            assignments.add(words.columns().get(i - 1) + " = nullif(cast(?" + i + " as jsonb), 'null')");
        }
        if (words.versioned()) {
            assignments.add("version = version + 1");
        }
        var update = entities.createNativeQuery("update " + words.table() + " set " + String.join(", ", assignments)
                + " where ctid = cast(?" + row.length + " as tid)");
        for (int i = 1; i < row.length; i++) {
            update.setParameter(i, after[i]);
        }
        return update.setParameter(row.length, row[0]).executeUpdate();
    }

    private static Query bind(Query query, String sql, Set<String> refs, Set<UUID> rows) {
        if (names(sql, "refs")) {
            query.setParameter("refs", refs.toArray(String[]::new));
        }
        if (names(sql, "rows")) {
            query.setParameter("rows", rows.toArray(UUID[]::new));
        }
        return query;
    }

    private static boolean names(String sql, String parameter) {
        return sql.contains(":" + parameter);
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }
}
