package org.cityexchange.forum.agenda;

import java.time.Instant;
import java.util.UUID;

/** The public sees another agenda from now on: said within the transaction, so that what hangs on it follows. */
public record AgendaWasReleased(UUID eventId, Instant at) {}
