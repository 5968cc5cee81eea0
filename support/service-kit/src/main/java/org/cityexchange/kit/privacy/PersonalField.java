package org.cityexchange.kit.privacy;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cityexchange.contracts.Nullable;

/**
 * An entry of the data map.
 *
 * @param table the table
 * @param column its column
 * @param category what it says of a person
 * @param purpose what it is kept for
 * @param legalBasis why it may be
 * @param keptFor how long
 * @param retentionRule the code of the rule that says how long; null where none does
 * @param onErasure what becomes of it when the person is erased
 */
public record PersonalField(
        String table,
        String column,
        DataCategory category,
        Purpose purpose,
        LegalBasis legalBasis,
        KeptFor keptFor,
        @Nullable String retentionRule,
        OnErasure onErasure) {

    /** Checks the components. */
    public PersonalField {
        requireNonNull(table, "table");
        requireNonNull(column, "column");
        requireNonNull(category, "category");
        requireNonNull(purpose, "purpose");
        requireNonNull(legalBasis, "legalBasis");
        requireNonNull(onErasure, "onErasure");
        if ((keptFor == KeptFor.BY_RULE) != (retentionRule != null)) {
            throw new IllegalArgumentException("a rule is named if, and only if, there is one");
        }
    }

    /** Begins the fields of a table, which are kept until erasure unless told otherwise. */
    public static Fields of(String table, Purpose purpose, LegalBasis legalBasis) {
        return new Fields(table, purpose, legalBasis);
    }

    /** The fields of several tables. */
    public static List<PersonalField> all(Fields... tables) {
        return Stream.of(tables).flatMap(table -> table.fields.stream()).toList();
    }

    /** The fields of a table, put together column by column. */
    public static final class Fields {

        private final String table;
        private final Purpose purpose;
        private final LegalBasis legalBasis;
        private final List<PersonalField> fields = new ArrayList<>();
        private KeptFor keptFor = KeptFor.UNTIL_ERASURE;
        private String retentionRule;

        private Fields(String table, Purpose purpose, LegalBasis legalBasis) {
            this.table = table;
            this.purpose = purpose;
            this.legalBasis = legalBasis;
        }

        /** For how long the columns named from here on are kept. */
        public Fields kept(KeptFor how) {
            keptFor = how;
            retentionRule = null;
            return this;
        }

        /** By which rule the columns named from here on are kept. */
        public Fields keptByRule(String code) {
            keptFor = KeptFor.BY_RULE;
            retentionRule = code;
            return this;
        }

        /** Columns that are emptied when the person is erased. */
        public Fields emptied(DataCategory category, String... columns) {
            return add(OnErasure.EMPTIED, category, columns);
        }

        /** Columns in which a pseudonym of nobody takes the place of the person's. */
        public Fields replaced(DataCategory category, String... columns) {
            return add(OnErasure.REPLACED, category, columns);
        }

        /** Columns of rows that are deleted. */
        public Fields deleted(DataCategory category, String... columns) {
            return add(OnErasure.DELETED, category, columns);
        }

        /** Columns that stay for the sake of counts. */
        public Fields stays(DataCategory category, String... columns) {
            return add(OnErasure.KEPT, category, columns);
        }

        /** Columns of which nobody can tell whose they are. */
        public Fields unlinked(DataCategory category, String... columns) {
            return add(OnErasure.UNLINKED, category, columns);
        }

        private Fields add(OnErasure onErasure, DataCategory category, String... columns) {
            for (var column : columns) {
                fields.add(new PersonalField(
                        table, column, category, purpose, legalBasis, keptFor, retentionRule, onErasure));
            }
            return this;
        }

        /** All of them. */
        public List<PersonalField> toList() {
            return List.copyOf(fields);
        }
    }
}
