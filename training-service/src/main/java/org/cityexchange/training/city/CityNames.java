package org.cityexchange.training.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.cityexchange.contracts.CityNameKind;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.kit.text.Texts;

/** How the names of a city change. */
final class CityNames {

    private CityNames() {}

    /** A name asked for beside the official ones. */
    static FurtherName further(CityNameRequest request) {
        if (request.kind() == CityNameKind.OFFICIAL) {
            throw DomainException.at("/kind", ErrorCode.INVALID_VALUE, request.kind());
        }
        if (request.since() != null
                && request.until() != null
                && request.until().isBefore(request.since())) {
            throw DomainException.at("/until", ErrorCode.INVALID_VALUE, request.until());
        }
        return named(request);
    }

    /** An official name asked for: it is in use, so it has no last day. */
    static FurtherName official(CityNameRequest request) {
        if (request.until() != null) {
            throw DomainException.at("/until", ErrorCode.INVALID_VALUE, request.until());
        }
        return named(request);
    }

    private static FurtherName named(CityNameRequest request) {
        // a text by language has its tag in the canonical form
        var text = new LocalizedText(Map.of(request.language(), request.name())).byTag();
        var entry = text.entrySet().iterator().next();
        return new FurtherName(
                Ids.next(), entry.getKey(), request.kind(), entry.getValue(), request.since(), request.until());
    }

    /** The names with one more. */
    static List<FurtherName> with(List<FurtherName> names, FurtherName added) {
        if (names.stream().anyMatch(added::saysTheSameAs)) {
            throw new DomainException(ErrorCode.DUPLICATE_NAME, added.name());
        }
        return Stream.concat(names.stream(), Stream.of(added)).toList();
    }

    /** The names with the official one that another one replaces, if there was one in that language. */
    static List<FurtherName> withFormer(
            List<FurtherName> names, LocalizedText official, Map<String, LocalDate> since, FurtherName adopted) {
        var former = official.byTag().get(adopted.language());
        if (former == null) {
            return names;
        }
        if (former.equals(adopted.name())) {
            throw new DomainException(ErrorCode.DUPLICATE_NAME, adopted.name());
        }
        LocalDate lastDay = adopted.since() == null ? null : adopted.since().minusDays(1);
        var historical = new FurtherName(
                Ids.next(),
                adopted.language(),
                CityNameKind.HISTORICAL,
                former,
                since.get(adopted.language()),
                lastDay);
        return names.stream().anyMatch(historical::saysTheSameAs) ? names : with(names, historical);
    }

    /** The official names with another one in its language. */
    static LocalizedText replaced(LocalizedText official, FurtherName adopted) {
        var names = new TreeMap<>(official.byTag());
        names.put(adopted.language(), adopted.name());
        return new LocalizedText(names);
    }

    /** Since when there are those of the official names of which it is known. */
    static Map<String, LocalDate> sinceOf(LocalizedText official, Map<String, LocalDate> since) {
        var known = new TreeMap<>(since);
        known.keySet().retainAll(official.byTag().keySet());
        return known;
    }

    /** The same once a name has been adopted. */
    static Map<String, LocalDate> sinceOf(Map<String, LocalDate> since, FurtherName adopted) {
        var known = new TreeMap<>(since);
        known.remove(adopted.language());
        if (adopted.since() != null) {
            known.put(adopted.language(), adopted.since());
        }
        return known;
    }

    /** The names without that one. */
    static List<FurtherName> without(List<FurtherName> names, UUID id) {
        var left = names.stream().filter(name -> !name.id().equals(id)).toList();
        if (left.size() == names.size()) {
            throw DomainException.notFound();
        }
        return left;
    }

    /** All of it that a search may find. */
    static String searchText(String code, LocalizedText official, List<FurtherName> others) {
        var texts = new ArrayList<>(official.byTag().values());
        others.forEach(name -> texts.add(name.name()));
        texts.add(code);
        return Texts.searchable(texts);
    }

    static List<CityNameView> views(LocalizedText official, Map<String, LocalDate> since, List<FurtherName> others) {
        var present = official.byTag().entrySet().stream()
                .map(name -> new CityNameView(
                        null, name.getKey(), CityNameKind.OFFICIAL, name.getValue(), since.get(name.getKey()), null));
        return Stream.concat(present, others.stream().map(FurtherName::toView)).toList();
    }
}
