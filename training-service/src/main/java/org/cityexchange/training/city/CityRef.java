package org.cityexchange.training.city;

import java.util.UUID;
import org.cityexchange.contracts.CityKind;
import org.cityexchange.contracts.CityStatus;
import org.cityexchange.kit.text.LocalizedText;

/**
 * A city as other features know it.
 *
 * @param names the present official ones
 * @param country ISO 3166-1 alpha-2
 * @param status where a merged city reads through to is for {@link Cities#effective} to say
 */
public record CityRef(UUID id, String code, LocalizedText names, String country, CityKind kind, CityStatus status) {}
