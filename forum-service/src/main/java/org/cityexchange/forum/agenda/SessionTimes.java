package org.cityexchange.forum.agenda;

import java.time.Instant;
import java.util.UUID;
import org.cityexchange.kit.text.LocalizedText;

/**
 * A session as attendance is taken of it.
 *
 * @param startsAt null, like {@code endsAt}, where the times of the session are not known
 */
public record SessionTimes(UUID id, LocalizedText title, Instant startsAt, Instant endsAt) {}
