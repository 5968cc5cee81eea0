/**
 * Imports: a file is taken in as a job, in the request's own transaction, and applied by a worker in one transaction of
 * its own, with a report by row and column. A service brings an {@link org.cityexchange.kit.transfer.Importer} for each
 * kind of file it takes.
 */
package org.cityexchange.kit.transfer;
