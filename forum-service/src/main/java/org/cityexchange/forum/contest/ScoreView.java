package org.cityexchange.forum.contest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Points that a judge gave. */
@Schema(name = "ContestScore")
public record ScoreView(UUID entryId, String judge, String criterion, BigDecimal points, Instant scoredAt) {}
