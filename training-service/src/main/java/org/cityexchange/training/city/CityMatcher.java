package org.cityexchange.training.city;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cityexchange.kit.text.Texts;

/** Finds the city somebody means by what they write. */
@ApplicationScoped
public class CityMatcher {

    private static final Comparator<CityCandidate> BEST_FIRST =
            Comparator.comparingDouble(CityCandidate::score).reversed().thenComparing(CityCandidate::city);

    private final CityRepository cities;

    CityMatcher(CityRepository cities) {
        this.cities = cities;
    }

    /** The cities that may be meant, the likeliest first; a merged one is found by its names as its survivor. */
    public List<CityCandidate> match(CityMatchRequest request) {
        var found = new LinkedHashMap<String, City>();
        for (var name : request.names()) {
            if (Texts.clean(name) != null) {
                cities.resembling(Spelling.of(name)).forEach(city -> found.put(city.code(), city));
            }
        }
        var best = new HashMap<String, CityCandidate>();
        for (var candidate : scored(request, found)) {
            best.merge(candidate.city(), candidate, (one, other) -> one.score() >= other.score() ? one : other);
        }
        return best.values().stream().sorted(BEST_FIRST).limit(request.limit()).toList();
    }

    /**
     * The code of the city of that country that bears exactly this name, in whatever case; empty where none does or
     * more than one, and where it is in use no more.
     */
    public Optional<String> exact(String name, String country) {
        var certain = match(new CityMatchRequest(List.of(name), country, null)).stream()
                .filter(CityCandidate::certainlyMeant)
                .toList();
        return certain.size() == 1 && certain.get(0).inUse()
                ? Optional.of(certain.get(0).city())
                : Optional.empty();
    }

    /** What two spellings have in common that are looked at as one name: no case, accents, punctuation, generic words. */
    public static String keyOf(String name) {
        return Spelling.of(name).bare();
    }

    /** The same of every name that a city bears. */
    public Set<String> keysOf(String city) {
        return cities.get(city).names().views().stream()
                .map(name -> keyOf(name.name()))
                .collect(Collectors.toSet());
    }

    private List<CityCandidate> scored(CityMatchRequest request, Map<String, City> found) {
        var scores = new CityScore(request);
        var survivors = cities.survivors(found.keySet());
        var shown = new HashMap<>(found);
        cities.byCodes(survivors.values()).forEach(city -> shown.put(city.code(), city));
        var candidates = new ArrayList<CityCandidate>();
        found.forEach((code, city) -> {
            var survivor = shown.get(survivors.getOrDefault(code, code));
            var reasons = scores.reasons(city.names().views(), survivor.toRef().country());
            if (!reasons.isEmpty()) {
                candidates.add(candidate(survivor.toRef(), code, reasons));
            }
        });
        return candidates;
    }

    private static CityCandidate candidate(CityRef city, String foundAs, List<CityCandidate.Reason> reasons) {
        return new CityCandidate(
                city.code(),
                city.names(),
                city.country(),
                city.kind(),
                city.status(),
                foundAs.equals(city.code()) ? null : foundAs,
                CityScore.sum(reasons),
                reasons);
    }
}
