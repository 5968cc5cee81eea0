package org.cityexchange.training.city;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cityexchange.contracts.CityStatus;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.transfer.Report;
import org.cityexchange.kit.transfer.Row;

/** Where every city will lie once a file has been applied: what is stored, and the file's rows over it. */
final class CityTree {

    private final Map<String, CityPlaces.Place> stored = new HashMap<>();
    private final Map<String, CityPlaces.Place> present = new HashMap<>();
    private final Map<String, Row.Place> rows = new HashMap<>();

    CityTree(Stream<CityPlaces.Place> places) {
        try (places) {
            places.forEach(place -> stored.put(place.code(), place));
        }
        present.putAll(stored);
    }

    /** Lets the row's city lie where the row says. */
    void place(Row row) {
        var code = row.get(CityColumns.CODE);
        var before = stored.get(code);
        var parent = row.getOr(CityColumns.PARENT, before == null ? null : before.parent());
        var status = before == null ? CityStatus.ACTIVE : before.status();
        var mergedInto = before == null ? null : before.mergedInto();
        present.put(code, new CityPlaces.Place(code, parent, row.get(CityColumns.COUNTRY), status, mergedInto));
        rows.put(code, row.place());
    }

    /** Refuses rows whose city cannot lie where it should, and then what would have lain in those. */
    void check(Report report) {
        boolean refused;
        do {
            refused = false;
            for (var code : rows.keySet().toArray(String[]::new)) {
                var refusal = refusal(present.get(code));
                if (refusal.isPresent()) {
                    refuse(code, refusal.get(), report);
                    refused = true;
                }
            }
        } while (refused);
    }

    private Optional<DomainException> refusal(CityPlaces.Place city) {
        if (city.parent() == null) {
            return Optional.empty();
        }
        var parent = present.get(city.parent());
        if (parent == null) {
            return Optional.of(new DomainException(ErrorCode.UNKNOWN_CITY, city.parent()));
        }
        var unfit = parent.refusalOf(city.country());
        return unfit.isPresent() ? unfit : cycle(city);
    }

    private Optional<DomainException> cycle(CityPlaces.Place city) {
        return leadsIntoCycle(city.code(), new HashSet<>())
                ? Optional.of(new DomainException(ErrorCode.CYCLE, city.code()))
                : Optional.empty();
    }

    private boolean leadsIntoCycle(String code, Set<String> onTheWay) {
        var city = present.get(code);
        if (city == null) {
            return false;
        }
        if (!onTheWay.add(code)) {
            return true;
        }
        var leads = Stream.of(city.parent(), city.mergedInto())
                .anyMatch(next -> next != null && leadsIntoCycle(next, onTheWay));
        onTheWay.remove(code);
        return leads;
    }

    private void refuse(String code, DomainException refusal, Report report) {
        report.refuse(
                rows.remove(code),
                CityColumns.PARENT,
                present.get(code).parent(),
                refusal.code(),
                refusal.arguments().toArray());
        if (stored.containsKey(code)) {
            present.put(code, stored.get(code));
        } else {
            present.remove(code);
        }
    }
}
