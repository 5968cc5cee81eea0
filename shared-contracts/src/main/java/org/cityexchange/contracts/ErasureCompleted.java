package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The service that was told of an erasure has done it.
 *
 * @param erasureId the erasure
 * @param personRefs further pseudonyms it knew the person by, for the service that was asked; never null, mostly empty
 * @param erased how many rows it changed in which of its tables; never null, empty where it knew nothing of the person
 * @param occurredAt when it was done
 */
public record ErasureCompleted(UUID erasureId, List<String> personRefs, List<ErasedRows> erased, Instant occurredAt)
        implements ErasureEvent {

    /** Checks the components and copies the lists. */
    public ErasureCompleted {
        requireNonNull(erasureId, "erasureId");
        personRefs = List.copyOf(requireNonNull(personRefs, "personRefs"));
        personRefs.forEach(ref -> Checks.personRef(ref, "personRefs"));
        erased = List.copyOf(requireNonNull(erased, "erased"));
        requireNonNull(occurredAt, "occurredAt");
    }
}
