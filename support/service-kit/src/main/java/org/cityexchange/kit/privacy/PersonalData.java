package org.cityexchange.kit.privacy;

import java.util.List;
import java.util.Map;

/**
 * What a feature keeps of persons, and how it lets go of one: a bean of the feature that owns the tables.
 *
 * <p>A person is erased in two steps, in one transaction. First every bean is asked which rows are theirs
 * ({@link #search}), again and again until nobody finds more: one row may lead to another address, and that to further
 * rows. Then every bean erases. Rows of this service's own are erased by their ids ({@code :rows}); copies of what the
 * other service told are erased by the pseudonyms they came with, up to the moment of the erasure ({@code :refs},
 * {@code :until}), because more of them may be on the way.
 */
public interface PersonalData {

    /** Every column that may hold something of a person. */
    List<PersonalField> fields();

    /** Adds the rows that are the person's, and what else the person is known by. */
    default void search(PersonSearch person) {}

    /**
     * Makes what is kept of the person nobody's, in the running transaction. Rows, their status and whatever is counted
     * stay; names, addresses, words and secrets go. Doing it again changes nothing.
     *
     * @return how many rows were changed, by table; tables without any may be left out
     */
    Map<String, Integer> erase(ErasedPerson person);
}
