package org.cityexchange.forum.smallgroup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import org.cityexchange.kit.http.Etag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The topics somebody would talk about, the dearest first; as keys, the way matching runs name them. */
@Schema(name = "RankedInterests", examples = "{\"topics\": [\"smart-city\", \"waste\", \"tourism\"]}")
public record Interests(@NotNull @Size(max = 20) List<@NotBlank @Size(max = 60) String> topics) {

    /** Null elements are left in for validation to point at. */
    public Interests {
        topics = topics == null ? null : Collections.unmodifiableList(topics);
    }

    /** A number that changes when what is ranked does. */
    long version() {
        return Etag.versionOf(topics);
    }
}
