/**
 * Lists as files: the rows of a list, one by one, as CSV or XLSX. A feature says which columns its list has
 * ({@link org.cityexchange.kit.table.Table}); everything else, from headings to caching, is the same for all of them.
 */
package org.cityexchange.kit.table;
