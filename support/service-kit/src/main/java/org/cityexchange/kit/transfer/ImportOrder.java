package org.cityexchange.kit.transfer;

import java.util.List;
import org.cityexchange.contracts.Provenance;

/**
 * How a file is to be imported.
 *
 * @param type which importer reads it
 * @param dryRun whether only the report is wanted: all is done, and then undone
 * @param provenance what is said of where the rows come from
 * @param dataset the name of the set of data the rows belong to, or null
 * @param cities codes of the cities whose people alone the rows may be about; null for everybody's
 */
public record ImportOrder(
        String type,
        boolean dryRun,
        ImportMode mode,
        OnError onError,
        Provenance provenance,
        String dataset,
        List<String> cities) {

    /** The same for people of those cities alone; null for everybody's. */
    ImportOrder within(List<String> ownCities) {
        return new ImportOrder(type, dryRun, mode, onError, provenance, dataset, ownCities);
    }
}
