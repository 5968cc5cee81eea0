package org.cityexchange.forum.event;

import java.time.Instant;
import java.util.UUID;

/**
 * An event took place, or one that did has changed or become public: said within the transaction, so that what hangs on it
 * follows or nothing happens.
 */
public record EventWasHeld(UUID eventId, Instant at) {}
