package org.cityexchange.training.selection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.training.country.Continent;
import org.cityexchange.training.country.ContinentScheme;
import org.cityexchange.training.course.Channel;

/** Inputs of a selection, said shortly: unless told, nominees are of Hanoi, ranked in the order they are added. */
final class Nominees {

    private static final Map<String, String> COUNTRIES =
            Map.of("hanoi-vn", "VN", "hue-vn", "VN", "delhi-in", "IN", "kampala-ug", "UG", "puebla-mx", "MX");

    private static final Map<String, Map<ContinentScheme, Continent>> CONTINENTS = Map.of(
            "VN", both(Continent.ASIA),
            "IN", both(Continent.ASIA),
            "UG", both(Continent.AFRICA),
            "MX",
                    Map.of(
                            ContinentScheme.SHRDC_6, Continent.SOUTH_AMERICA,
                            ContinentScheme.GEO_6, Continent.NORTH_AMERICA));

    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Traits> participants = new ArrayList<>();
    private final List<CompositionRule> rules = new ArrayList<>();
    private final Map<String, Integer> seats = new HashMap<>();
    private Map<Criterion, Integer> weights = Map.of(Criterion.INSTITUTION_RANK, 100);
    private long seed = 1;
    private Integer reserves;

    private static Map<ContinentScheme, Continent> both(Continent continent) {
        return Map.of(ContinentScheme.SHRDC_6, continent, ContinentScheme.GEO_6, continent);
    }

    static Nominees forSeats(int onSite) {
        return new Nominees().seats(Channel.ON_SITE, onSite);
    }

    static Traits traits(String city, String institution, String gender, String rank) {
        var country = COUNTRIES.get(city);
        return new Traits(city, country, CONTINENTS.get(country), institution, gender, rank);
    }

    /** The same name is the same nomination. */
    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    Nominees seats(Channel channel, Integer free) {
        seats.put(channel.name(), free);
        return this;
    }

    Nominees share(Continent continent, int free) {
        seats.put(continent.name(), free);
        return this;
    }

    Nominees add(String name, String city) {
        return add(name, city, "FEMALE");
    }

    Nominees add(String name, String city, String gender) {
        return add(new Candidate(
                id(name),
                Channel.ON_SITE,
                traits(city, "office-" + city, gender, "STAFF"),
                candidates.size() + 1,
                0,
                false,
                false));
    }

    Nominees add(Candidate candidate) {
        candidates.add(candidate);
        return this;
    }

    Nominees present(Traits traits) {
        participants.add(traits);
        return this;
    }

    Nominees rule(RuleDimension dimension, String value, Integer min, Integer max) {
        rules.add(new CompositionRule(dimension, null, value, min, max));
        return this;
    }

    Nominees rule(CompositionRule rule) {
        rules.add(rule);
        return this;
    }

    Nominees weights(Map<Criterion, Integer> all) {
        weights = all;
        return this;
    }

    Nominees seed(long drawn) {
        seed = drawn;
        return this;
    }

    Nominees reserves(int most) {
        reserves = most;
        return this;
    }

    SelectionInputs inputs() {
        return new SelectionInputs(
                List.copyOf(candidates),
                List.copyOf(participants),
                List.copyOf(rules),
                new HashMap<>(seats),
                ContinentScheme.SHRDC_6,
                new SelectionTerms(weights, seed, reserves));
    }

    SelectionResult select() {
        return Selection.of(inputs());
    }
}
