package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A person is erased in the service that was asked; the other one has to do the same. What happened up to then is taken
 * in without the person from then on, however often it is delivered.
 *
 * @param erasureId the erasure
 * @param personRefs the pseudonyms of the person, one for each address and key; at least one
 * @param erased how many rows it changed in which of the asked service's tables; never null
 * @param occurredAt when it happened
 */
public record ErasureRequested(UUID erasureId, List<String> personRefs, List<ErasedRows> erased, Instant occurredAt)
        implements ErasureEvent {

    /** Checks the components and copies the lists. */
    public ErasureRequested {
        requireNonNull(erasureId, "erasureId");
        personRefs = List.copyOf(requireNonNull(personRefs, "personRefs"));
        Checks.require(!personRefs.isEmpty(), "personRefs is empty");
        personRefs.forEach(ref -> Checks.personRef(ref, "personRefs"));
        erased = List.copyOf(requireNonNull(erased, "erased"));
        requireNonNull(occurredAt, "occurredAt");
    }
}
