package org.cityexchange.training.alumni;

import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Alumni who have something in common. */
@Schema(name = "AlumniNetwork")
public record AlumniNetworkView(
        @Schema(examples = "topic:URBAN_TRANSPORT") String id,
        NetworkKind kind,
        @Schema(examples = "URBAN_TRANSPORT") String code,
        LocalizedText names,

        @Schema(description = "How many of them the caller sees", examples = "42")
        long members) {

    static AlumniNetworkView of(NetworkKind kind, String code, LocalizedText names, long members) {
        return new AlumniNetworkView(kind.network(code), kind, code, names, members);
    }
}
