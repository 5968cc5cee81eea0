package org.cityexchange.training.country;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.kit.text.Texts;

@ApplicationScoped
class CountryRepository implements PanacheRepositoryBase<Country, String> {

    private static final String WITH_CONTINENTS = "select distinct e from Country e left join fetch e.continents";

    /** The countries that match, by code: one statement. */
    List<CountryView> search(List<Continent> continents, ContinentScheme scheme, String q) {
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        if (!continents.isEmpty()) {
            conditions.add(countedTo(continents));
            parameters.putAll(Map.of("scheme", scheme, "continents", continents));
        }
        if (Texts.clean(q) != null) {
            conditions.add("e.searchText like :q escape '\\'");
            parameters.put("q", Texts.containing(q));
        }
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return find(WITH_CONTINENTS + where + " order by e.alpha2", parameters).stream()
                .map(Country::toView)
                .toList();
    }

    /** The codes of the countries counted to these continents. */
    List<String> codes(List<Continent> continents, ContinentScheme scheme) {
        return find(
                        "select e.alpha2 from Country e where " + countedTo(continents),
                        Map.of("scheme", scheme, "continents", continents))
                .project(String.class)
                .list();
    }

    /** The continent that each country is counted to. */
    Map<String, Continent> continents(ContinentScheme scheme) {
        return getEntityManager()
                .createQuery(
                        "select e.alpha2, value(k) from Country e left join e.continents k on key(k) = ?1",
                        Object[].class)
                .setParameter(1, scheme)
                .getResultStream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> (String) row[0], row -> row[1] == null ? Continent.UNASSIGNED : (Continent) row[1]));
    }

    /** The names of every country, by code. */
    Map<String, LocalizedText> names() {
        return getEntityManager()
                .createQuery("select e.alpha2, e.names from Country e", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (LocalizedText) row[1]));
    }

    Optional<CountryView> view(String alpha2) {
        return find(WITH_CONTINENTS + " where e.alpha2 = ?1", alpha2)
                .firstResultOptional()
                .map(Country::toView);
    }

    private static String countedTo(List<Continent> continents) {
        var counted = "exists (select 1 from Country c join c.continents k"
                + " where c.alpha2 = e.alpha2 and key(k) = :scheme and value(k) in :continents)";
        var uncounted = "not exists (select 1 from Country c join c.continents k"
                + " where c.alpha2 = e.alpha2 and key(k) = :scheme)";
        return continents.contains(Continent.UNASSIGNED) ? "(" + counted + " or " + uncounted + ")" : counted;
    }
}
