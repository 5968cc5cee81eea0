package org.cityexchange.forum.attendance;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A registrant's own way into the meeting. Its address is told this once. */
@Schema(examples = """
                {"id": "01936e2a-7c5b-7000-8000-000000000004",
                 "url": "https://forum.example.org/v1/join/3vTzN0cXb7Qw2LkJ8hGfDsAe1R",
                 "opensAt": "2027-11-26T04:30:00Z", "closesAt": "2027-11-26T07:30:00Z"}
                """)
public record JoinLink(
        @Schema(description = "With it the link is revoked, and it may stand for the person in online intervals")
        UUID id,

        URI url,
        Instant opensAt,

        @Schema(description = "Not part of it") Instant closesAt) {}
