package org.cityexchange.training.city;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.cityexchange.contracts.CityName;
import org.cityexchange.contracts.CityNameKind;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.kit.text.Texts;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** All names of a city. A value: each change answers the names after it. */
@Embeddable
@SuppressWarnings("unused") // some columns are only read by queries
class CityNames {

    private static final Comparator<FurtherName> LATEST_LAST =
            Comparator.comparing(FurtherName::since, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** The present official names. */
    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText names;

    /** Since when they are official, by language, as far as that is known. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, LocalDate> officialSince;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<FurtherName> otherNames;

    private String nameKo;
    private String nameEn;
    private String searchText;

    protected CityNames() {}

    private CityNames(LocalizedText official, Map<String, LocalDate> since, List<FurtherName> others) {
        names = official;
        officialSince = new TreeMap<>(since);
        officialSince.keySet().retainAll(official.byTag().keySet());
        otherNames = List.copyOf(others);
        nameKo = Texts.folded(official.in("ko"));
        nameEn = Texts.folded(official.in("en"));
        var all = new ArrayList<>(official.byTag().values());
        others.forEach(other -> all.add(other.name()));
        searchText = Texts.searchable(all);
    }

    /** The names of a new city. */
    static CityNames of(LocalizedText official, List<FurtherName> others) {
        return new CityNames(official, Map.of(), others);
    }

    /** The names once the official ones have been corrected. */
    CityNames corrected(LocalizedText official) {
        return new CityNames(official, officialSince, otherNames);
    }

    /** The names with one more. */
    CityNames with(FurtherName added) {
        if (otherNames.stream().anyMatch(added::saysTheSameAs)) {
            throw new DomainException(ErrorCode.DUPLICATE_NAME, added.name());
        }
        return new CityNames(names, officialSince, plus(added));
    }

    /**
     * The names once another official one has been adopted; the one before stays as a historical name. The present one
     * is adopted again only to say since when it is official.
     */
    CityNames adopting(FurtherName adopted) {
        var language = adopted.language();
        var official = new TreeMap<>(names.byTag());
        var former = official.put(language, adopted.name());
        var since = new TreeMap<>(officialSince);
        if (adopted.name().equals(former)) {
            if (adopted.since() == null || since.putIfAbsent(language, adopted.since()) != null) {
                throw new DomainException(ErrorCode.DUPLICATE_NAME, adopted.name());
            }
            return new CityNames(names, since, otherNames);
        }
        var formerSince = since.remove(language);
        LocalDate lastDay = null;
        if (adopted.since() != null) {
            since.put(language, adopted.since());
            lastDay = adopted.since().minusDays(1);
        }
        var others = former == null ? otherNames : withFormer(language, former, formerSince, lastDay);
        return new CityNames(new LocalizedText(official), since, others);
    }

    private List<FurtherName> withFormer(String language, String name, LocalDate since, LocalDate until) {
        var former = new FurtherName(Ids.next(), language, CityNameKind.HISTORICAL, name, since, until);
        return otherNames.stream().anyMatch(former::saysTheSameAs) ? otherNames : plus(former);
    }

    private List<FurtherName> plus(FurtherName name) {
        return Stream.concat(otherNames.stream(), Stream.of(name)).toList();
    }

    /** Those of another city that are not among these, as aliases of this one. */
    List<FurtherName> missing(CityNames other) {
        var own = new HashSet<>(views().stream().map(CityNames::spelling).toList());
        return other.views().stream()
                .filter(name -> own.add(spelling(name)))
                .map(name -> new FurtherName(Ids.next(), name.language(), CityNameKind.ALIAS, name.name(), null, null))
                .toList();
    }

    private static Map.Entry<String, String> spelling(CityNameView name) {
        return Map.entry(name.language(), name.name());
    }

    /** The names with these. */
    CityNames with(List<FurtherName> added) {
        return new CityNames(
                names,
                officialSince,
                Stream.concat(otherNames.stream(), added.stream()).toList());
    }

    /** The names without these, as far as they are still there. */
    CityNames without(List<FurtherName> added) {
        var ids = added.stream().map(FurtherName::id).toList();
        var left = otherNames.stream().filter(name -> !ids.contains(name.id())).toList();
        return new CityNames(names, officialSince, left);
    }

    /** Whether both are the same names. */
    boolean saysTheSameAs(CityNames other) {
        return views().equals(other.views());
    }

    /** The names without that one. */
    CityNames without(UUID id) {
        var left = otherNames.stream().filter(name -> !name.id().equals(id)).toList();
        if (left.size() == otherNames.size()) {
            throw DomainException.notFound();
        }
        return new CityNames(names, officialSince, left);
    }

    /** The present official names. */
    LocalizedText official() {
        return names;
    }

    /** The official names on that day, as far as they are known. */
    Optional<LocalizedText> on(LocalDate day) {
        var valid = new TreeMap<String, String>();
        names.byTag().forEach((language, name) -> {
            var since = officialSince.get(language);
            if (since == null || !since.isAfter(day)) {
                valid.put(language, name);
            }
        });
        otherNames.stream()
                .filter(name -> name.wasOfficialOn(day))
                .sorted(LATEST_LAST)
                .forEach(name -> valid.put(name.language(), name.name()));
        return valid.isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(valid));
    }

    /** What the other service is told of the further names. */
    List<CityName> otherStates() {
        return otherNames.stream().map(FurtherName::state).distinct().toList();
    }

    /** The further names as they are shown. */
    List<CityNameView> otherViews() {
        return otherNames.stream().map(FurtherName::toView).toList();
    }

    /** All of them as they are shown, the present official ones first. */
    List<CityNameView> views() {
        var present = names.byTag().entrySet().stream()
                .map(name -> new CityNameView(
                        null,
                        name.getKey(),
                        CityNameKind.OFFICIAL,
                        name.getValue(),
                        officialSince.get(name.getKey()),
                        null));
        return Stream.concat(present, otherViews().stream()).toList();
    }

    /** The Korean name, or what stands in for it, as lists are sorted by it. */
    String nameKo() {
        return nameKo;
    }

    /** The English name, or what stands in for it, as lists are sorted by it. */
    String nameEn() {
        return nameEn;
    }
}
