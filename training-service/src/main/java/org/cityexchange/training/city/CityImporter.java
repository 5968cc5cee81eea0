package org.cityexchange.training.city;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.cityexchange.contracts.CityEvent;
import org.cityexchange.contracts.CityStatus;
import org.cityexchange.kit.exchange.Outbox;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.kit.transfer.Column;
import org.cityexchange.kit.transfer.ImportMode;
import org.cityexchange.kit.transfer.ImportOrder;
import org.cityexchange.kit.transfer.Importer;
import org.cityexchange.kit.transfer.Report;
import org.cityexchange.kit.transfer.Row;
import org.cityexchange.training.country.Countries;

/** Files of cities. A parent may stand anywhere in the file; each city costs a share of a few statements per batch. */
@ApplicationScoped
class CityImporter implements Importer {

    static final String TYPE = "CITIES";

    private final CityRepository cities;
    private final Countries countries;
    private final Outbox outbox;
    private final Clock clock;

    CityImporter(CityRepository cities, Countries countries, Outbox outbox, Clock clock) {
        this.cities = cities;
        this.countries = countries;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.TRAINING_ADMIN);
    }

    @Override
    public List<Column<?>> columns(ImportOrder order) {
        return CityColumns.ALL;
    }

    @Override
    public String key(Row row) {
        return row.get(CityColumns.CODE);
    }

    @Override
    public Importer.Run begin(ImportOrder order) {
        cities.lockPlacesHoweverLong();
        return new CityRun(order);
    }

    private final class CityRun implements Importer.Run {

        private final ImportOrder order;
        private final Set<String> knownCountries = countries.all();
        private final CityTree tree = new CityTree(cities.places());

        CityRun(ImportOrder order) {
            this.order = order;
        }

        @Override
        public void look(Row row, Report report) {
            if (!knownCountries.contains(row.get(CityColumns.COUNTRY))) {
                report.refuse(row, CityColumns.COUNTRY, ErrorCode.UNKNOWN_REFERENCE, row.get(CityColumns.COUNTRY));
            } else if (row.get(CityColumns.NAME_KO) == null && row.get(CityColumns.NAME_EN) == null) {
                report.refuse(row, CityColumns.NAME_EN, ErrorCode.REQUIRED);
            } else {
                tree.place(row);
            }
        }

        @Override
        public void looked(Report report) {
            tree.check(report);
        }

        @Override
        public void apply(List<Row> rows, Report report) {
            var stored = cities.lockedByCode(
                    rows.stream().map(CityImporter.this::key).toList());
            var entered = new ArrayList<City>();
            var changed = new ArrayList<City>();
            var facts = new ArrayList<CityEvent>();
            for (var row : rows) {
                var city = stored.get(key(row));
                if (city == null) {
                    enter(row, report).ifPresent(entered::add);
                } else {
                    change(city, row, report).ifPresent(fact -> {
                        changed.add(city);
                        facts.add(fact);
                    });
                }
            }
            tell(changed, facts);
            tell(entered, entered.stream().map(City::registered).toList());
            cities.persist(entered);
        }

        private Optional<City> enter(Row row, Report report) {
            return refusing(row, report, () -> {
                var origin = new City.Origin(order.provenance(), order.dataset());
                var city = City.entered(details(row, null), CityStatus.ACTIVE, List.of(), origin, clock.instant());
                report.inserted(row);
                return Optional.of(city);
            });
        }

        private Optional<CityEvent> change(City city, Row row, Report report) {
            return refusing(row, report, () -> {
                if (order.mode() == ImportMode.INSERT) {
                    throw DomainException.at("/code", ErrorCode.DUPLICATE_CODE, city.code());
                }
                var fact = city.change(details(row, city.details()), clock.instant());
                if (fact.isPresent()) {
                    report.updated(row);
                } else {
                    report.unchanged(row);
                }
                return fact;
            });
        }

        private void tell(List<City> about, List<? extends CityEvent> facts) {
            var revisions = outbox.addAll(facts);
            for (int i = 0; i < revisions.size(); i++) {
                about.get(i).toldAs(revisions.get(i));
            }
        }
    }

    /** What a row says, on top of what is stored in columns that the file does not have. */
    private static CityDetails details(Row row, CityDetails stored) {
        var names = new TreeMap<String, String>(
                stored == null ? Map.of() : stored.names().byTag());
        put(names, "ko", row.get(CityColumns.NAME_KO));
        put(names, "en", row.get(CityColumns.NAME_EN));
        var known = stored == null ? CityDetails.NOTHING : stored;
        return new CityDetails(
                row.get(CityColumns.CODE),
                row.get(CityColumns.KIND),
                new LocalizedText(names),
                row.getOr(CityColumns.PARENT, known.parent()),
                row.get(CityColumns.COUNTRY),
                row.getOr(CityColumns.LAT, known.lat()),
                row.getOr(CityColumns.LON, known.lon()),
                row.getOr(CityColumns.POPULATION, known.population()),
                row.getOr(CityColumns.GEONAME_ID, known.geonameId()),
                row.getOr(CityColumns.ISO_3166_2, known.iso31662()));
    }

    private static void put(Map<String, String> names, String language, String name) {
        if (name != null) {
            names.put(language, name);
        }
    }

    /** What the city itself refuses is reported at the column it points to. */
    private static <T> Optional<T> refusing(Row row, Report report, Supplier<Optional<T>> work) {
        try {
            return work.get();
        } catch (DomainException refusal) {
            report.refuse(row, refusal);
            return Optional.empty();
        }
    }
}
