package org.cityexchange.training.country;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cityexchange.kit.text.LocalizedText;

/** What other features may ask about countries. */
@ApplicationScoped
public class Countries {

    private final CountryRepository countries;
    private final Map<ContinentScheme, Map<String, Continent>> continents = new ConcurrentHashMap<>();

    Countries(CountryRepository countries) {
        this.countries = countries;
    }

    /** Whether there is a country with that ISO 3166-1 alpha-2 code. */
    public boolean exists(String alpha2) {
        return countries.count("alpha2", alpha2) == 1;
    }

    /** The codes of all countries. */
    public Set<String> all() {
        return new HashSet<>(countries
                .find("select e.alpha2 from Country e")
                .project(String.class)
                .list());
    }

    /** The codes of the countries that a scheme counts to these continents. */
    public List<String> on(List<Continent> continents, ContinentScheme scheme) {
        return countries.codes(continents, scheme);
    }

    /** The continent that a scheme counts each country to; asked for once, as only a migration changes it. */
    public Map<String, Continent> continents(ContinentScheme scheme) {
        return continents.computeIfAbsent(scheme, countries::continents);
    }

    /** What a country is called; its code where there is no such country. */
    public LocalizedText names(String alpha2) {
        return countries.view(alpha2).map(CountryView::names).orElseGet(() -> LocalizedText.ko(alpha2));
    }

    /** What every country is called, by its code: one statement. */
    public Map<String, LocalizedText> names() {
        return countries.names();
    }
}
