package org.cityexchange.kit.transfer;

import org.cityexchange.contracts.Provenance;

/**
 * How a file is to be imported.
 *
 * @param type which importer reads it
 * @param dryRun whether only the report is wanted: all is done, and then undone
 * @param provenance what is said of where the rows come from
 * @param dataset the name of the set of data the rows belong to, or null
 */
public record ImportOrder(
        String type, boolean dryRun, ImportMode mode, OnError onError, Provenance provenance, String dataset) {}
