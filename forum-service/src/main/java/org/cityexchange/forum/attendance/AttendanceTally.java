package org.cityexchange.forum.attendance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.cityexchange.contracts.CityKind;
import org.cityexchange.forum.agenda.Agenda;
import org.cityexchange.forum.attendance.AttendanceSummary.Counts;
import org.cityexchange.forum.attendance.AttendanceSummary.Row;
import org.cityexchange.forum.city.CityView;
import org.cityexchange.forum.registration.Registrant;
import org.cityexchange.kit.text.LocalizedText;

/** Counts the people of an event. */
final class AttendanceTally {

    private final List<Registrant> registrants;
    private final AttendanceSheet sheet;
    private final Map<String, CityView> cities;

    /**
     * A tally of those.
     *
     * @param registrants those with a seat
     * @param cities by code: theirs and those in which they lie
     */
    AttendanceTally(List<Registrant> registrants, AttendanceSheet sheet, Map<String, CityView> cities) {
        this.registrants = registrants;
        this.sheet = sheet;
        this.cities = cities;
    }

    Counts total() {
        return counts(
                registrants.stream().map(each -> sheet.of(each).attended()).toList());
    }

    List<Row> byMode() {
        return by(each -> each.mode().name(), key -> null);
    }

    List<Row> byModeAttended() {
        return by(
                each -> {
                    var modes = sheet.of(each).modes();
                    return modes.isEmpty()
                            ? null
                            : modes.size() > 1 ? "BOTH" : modes.get(0).name();
                },
                key -> null);
    }

    List<Row> byCity() {
        return by(
                each -> {
                    var city = cityOf(each);
                    return city == null ? each.cityCode() : city.code();
                },
                this::nameOf);
    }

    List<Row> byCountry() {
        return by(
                each -> {
                    var city = cityOf(each);
                    return city == null ? each.country() : city.country();
                },
                key -> null);
    }

    List<Row> byProvince() {
        return by(each -> provinceOf(cityOf(each)), this::nameOf);
    }

    List<Row> byCategory(Map<String, LocalizedText> labels) {
        return by(Registrant::category, labels::get);
    }

    /** For each session everybody: who was let in there, who was not, and of whom it is not known. */
    List<Row> bySession(List<Agenda.Session> sessions) {
        var seen = new HashMap<UUID, Integer>();
        registrants.forEach(each -> sheet.sessionsOf(each).forEach(id -> seen.merge(id, 1, Integer::sum)));
        return sessions.stream()
                .map(session -> {
                    var all = registrants.size();
                    int there = seen.getOrDefault(session.id(), 0);
                    // a session at whose door nobody was seen was not counted
                    return there == 0
                            ? new Row(session.id().toString(), session.title(), all, 0, 0, all)
                            : new Row(session.id().toString(), session.title(), all, there, all - there, 0);
                })
                .toList();
    }

    private List<Row> by(Function<Registrant, String> keyOf, Function<String, LocalizedText> label) {
        var groups = new HashMap<String, List<Boolean>>();
        registrants.forEach(each -> groups.computeIfAbsent(keyOf.apply(each), key -> new ArrayList<>())
                .add(sheet.of(each).attended()));
        return groups.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.nullsLast(Comparator.naturalOrder())))
                .map(group -> row(group.getKey(), label, counts(group.getValue())))
                .toList();
    }

    private static Row row(String key, Function<String, LocalizedText> label, Counts counts) {
        return new Row(
                key,
                key == null ? null : label.apply(key),
                counts.registered(),
                counts.attended(),
                counts.absent(),
                counts.unknown());
    }

    private static Counts counts(Collection<Boolean> attended) {
        var yes = (int) attended.stream().filter(Boolean.TRUE::equals).count();
        var no = (int) attended.stream().filter(Boolean.FALSE::equals).count();
        return new Counts(attended.size(), yes, no, attended.size() - yes - no);
    }

    private CityView cityOf(Registrant registrant) {
        return registrant.cityCode() == null ? null : cities.get(registrant.cityCode());
    }

    private LocalizedText nameOf(String code) {
        return cities.containsKey(code) ? cities.get(code).names() : null;
    }

    private static String provinceOf(CityView city) {
        if (city == null || city.parent() != null) {
            return city == null ? null : city.parent();
        }
        return city.kind() == CityKind.METROPOLITAN || city.kind() == CityKind.PROVINCE ? city.code() : null;
    }
}
