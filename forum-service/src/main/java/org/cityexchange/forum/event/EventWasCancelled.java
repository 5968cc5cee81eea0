package org.cityexchange.forum.event;

import java.time.Instant;
import java.util.UUID;

/** An event was called off: said within the transaction, so that what hangs on it follows or nothing happens. */
public record EventWasCancelled(UUID eventId, Instant at) {}
