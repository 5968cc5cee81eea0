package org.cityexchange.training.alumni;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.cityexchange.kit.paging.Timelines;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something an alumnus had to do with us.
 *
 * @param id of what it tells of, or of the entry
 */
public record HistoryEntry(
        UUID id,
        HistoryKind kind,
        Instant occurredAt,

        @Schema(nullable = true, description = "What it was about: the course run, the forum, the city")
        LocalizedText title,

        @Schema(
                nullable = true,
                description = "Where there is more of it, in this service",
                examples = "/v1/course-runs/ED-2022-01")
        String href)
        implements Timelines.Item {

    @Override
    @JsonIgnore
    @Schema(hidden = true)
    public Timelines.Place place() {
        return new Timelines.Place(occurredAt, id);
    }
}
