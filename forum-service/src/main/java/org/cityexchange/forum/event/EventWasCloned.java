package org.cityexchange.forum.event;

import java.util.UUID;

/**
 * A draft was made after an earlier event: said within the transaction, so that every feature copies what it has to a next
 * edition, or nothing happens. What happened at the earlier one (registrations, figures, reports) is never copied.
 */
public record EventWasCloned(UUID fromEventId, UUID eventId, WallClockShift shift) {}
