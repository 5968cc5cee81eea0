package org.cityexchange.kit.paging;

import java.util.function.Function;

/**
 * A field that a list may be sorted by.
 *
 * @param name what the caller writes in {@code sort}
 * @param hql the expression on the alias {@code e}; never null, so use {@code coalesce} where a column may be
 * @param type of the value, for the cursor
 * @param value the same value read from an item
 */
public record SortField<E>(String name, String hql, Class<?> type, Function<E, Object> value) {}
