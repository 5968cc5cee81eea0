package org.cityexchange.training.country;

import java.util.List;
import java.util.stream.Stream;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A scheme as it is shown, with its continents in the order of the tables. */
@Schema(name = "ContinentScheme")
public record ContinentSchemeView(
        ContinentScheme code,
        LocalizedText names,
        LocalizedText description,

        @Schema(description = "Whether it is the one that is followed unless told")
        boolean isDefault,

        List<ContinentView> continents) {

    /** A continent as it is shown. */
    @Schema(name = "Continent")
    public record ContinentView(Continent code, LocalizedText names) {}

    static ContinentSchemeView of(ContinentScheme scheme) {
        return new ContinentSchemeView(
                scheme,
                scheme.names(),
                scheme.description(),
                scheme == ContinentScheme.SHRDC_6,
                Stream.of(Continent.values())
                        .map(continent -> new ContinentView(continent, continent.names()))
                        .toList());
    }
}
