package org.cityexchange.forum.event;

import java.time.Instant;
import java.util.UUID;

/** A draft was published: said within the transaction, so that what belongs to it follows or nothing happens. */
public record EventWasPublished(UUID eventId, Instant at) {}
