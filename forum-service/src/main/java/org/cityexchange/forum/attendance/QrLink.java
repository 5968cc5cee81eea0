package org.cityexchange.forum.attendance;

import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link to the picture of one registration's QR code. Its addresses are told this once. */
@Schema(examples = """
                {"id": "01936e2a-7c5b-7000-8000-000000000003",
                 "svgUrl": "https://forum.example.org/v1/qr-codes/3vTzN0cXb7Qw2LkJ8hGfDsAe1R.svg",
                 "pngUrl": "https://forum.example.org/v1/qr-codes/3vTzN0cXb7Qw2LkJ8hGfDsAe1R.png"}
                """)
public record QrLink(
        @Schema(description = "With it the link is revoked") UUID id, URI svgUrl, URI pngUrl) {}
