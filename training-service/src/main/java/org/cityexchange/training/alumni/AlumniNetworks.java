package org.cityexchange.training.alumni;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.training.alumni.AlumniScope.Seen;
import org.cityexchange.training.city.Cities;
import org.cityexchange.training.country.Continent;
import org.cityexchange.training.country.ContinentScheme;
import org.cityexchange.training.country.Countries;
import org.cityexchange.training.policy.Topics;

/** Alumni by what they have in common, each network with how many of its members the caller sees. */
@ApplicationScoped
@Transactional
class AlumniNetworks {

    private static final String IN_DATASETS = "e.dataset in :datasets";
    private static final String NOT_MADE_UP = "e.provenance <> :madeUp";

    private final EntityManager entities;
    private final AlumniRepository alumni;
    private final AlumniScope scope;
    private final AlumniDirectory directory;
    private final Topics topics;
    private final Countries countries;
    private final Cities cities;
    private final Pages pages;

    AlumniNetworks(
            EntityManager entities,
            AlumniRepository alumni,
            AlumniScope scope,
            AlumniDirectory directory,
            Topics topics,
            Countries countries,
            Cities cities,
            Pages pages) {
        this.entities = entities;
        this.alumni = alumni;
        this.scope = scope;
        this.directory = directory;
        this.topics = topics;
        this.countries = countries;
        this.cities = cities;
        this.pages = pages;
    }

    /** Networks of that kind: all that have members, and of course runs a page. */
    PageOf<AlumniNetworkView> page(NetworkKind kind, ContinentScheme scheme, List<String> datasets, PageParams params) {
        var seen = scope.ofCaller();
        return switch (kind) {
            case TOPIC -> PageOf.whole(byTopic(seen, datasets));
            case CONTINENT, COUNTRY, CITY -> PageOf.whole(byRegion(kind, scheme, seen, datasets));
            case COURSE_RUN -> ofRuns(seen, datasets, params);
        };
    }

    /** The members of a network that match and that the caller sees. */
    PageOf<AlumnusView> members(String network, AlumniFilter filter, PageParams params) {
        var named = NetworkKind.named(network).orElseThrow(DomainException::notFound);
        switch (named.kind()) {
            case TOPIC -> filter.topic = List.of(named.code());
            case CONTINENT -> filter.continent = List.of(continent(named.code()));
            case COUNTRY -> filter.country = List.of(named.code());
            case CITY -> filter.city = List.of(named.code());
            case COURSE_RUN -> filter.courseRun = List.of(named.code());
        }
        return directory.page(filter, params);
    }

    private static Continent continent(String code) {
        try {
            return Continent.valueOf(code);
        } catch (IllegalArgumentException e) {
            throw DomainException.notFound();
        }
    }

    private List<AlumniNetworkView> byTopic(Seen seen, List<String> datasets) {
        var members = new HashMap<>(counted("c.topic", seen, datasets));
        // whoever completed courses on two topics of one first-level topic counts there once
        members.putAll(counted("c.topTopic", seen, datasets));
        return topics.all().values().stream()
                .filter(topic -> members.containsKey(topic.code()))
                .map(topic ->
                        AlumniNetworkView.of(NetworkKind.TOPIC, topic.code(), topic.names(), members.get(topic.code())))
                .toList();
    }

    private Map<String, Long> counted(String by, Seen seen, List<String> datasets) {
        return counts(
                "select " + by + ", count(distinct c.traineeId) from AlumnusCompletion c, Alumnus e"
                        + " where e.id = c.traineeId and " + condition(seen, datasets) + " group by " + by,
                seen,
                datasets);
    }

    /** Everybody has one present city, so that people add up over cities. */
    private List<AlumniNetworkView> byRegion(
            NetworkKind kind, ContinentScheme scheme, Seen seen, List<String> datasets) {
        var regions = alumni.regions(scheme);
        Function<String, String> place = switch (kind) {
            case CONTINENT -> city -> regions.continent(city).name();
            case COUNTRY -> regions::country;
            default -> regions::effective;
        };
        var members = new TreeMap<String, Long>();
        counts(
                        "select e.cityCode, count(*) from Alumnus e where " + condition(seen, datasets)
                                + " group by e.cityCode",
                        seen,
                        datasets)
                .forEach((city, count) -> members.merge(place.apply(city), count, Long::sum));
        var names = names(kind, members);
        return members.entrySet().stream()
                .map(each -> AlumniNetworkView.of(kind, each.getKey(), names.get(each.getKey()), each.getValue()))
                .toList();
    }

    private Map<String, LocalizedText> names(NetworkKind kind, Map<String, Long> members) {
        var names = new HashMap<String, LocalizedText>();
        switch (kind) {
            case CONTINENT ->
                members.keySet()
                        .forEach(code -> names.put(code, Continent.valueOf(code).names()));
            case COUNTRY -> names.putAll(countries.names());
            default -> cities.byCode(members.keySet()).values().forEach(city -> names.put(city.code(), city.names()));
        }
        return names;
    }

    private PageOf<AlumniNetworkView> ofRuns(Seen seen, List<String> datasets, PageParams params) {
        var listing = Listing.of(AlumnusRun.class, AlumnusRun::id)
                .where(IN_DATASETS, "datasets", datasets)
                .sortableBy("startsOn", "e.startsOn", LocalDate.class, AlumnusRun::startsOn)
                .sortedBy("-startsOn");
        if (datasets.isEmpty()) {
            listing.where(NOT_MADE_UP, "madeUp", Provenance.SYNTHETIC);
        }
        var page = pages.page(listing, params);
        var members = membersOf(page.items().stream().map(AlumnusRun::id).toList(), seen, datasets);
        return page.map(run -> run.toNetwork(members.getOrDefault(run.id().toString(), 0L)));
    }

    private Map<String, Long> membersOf(List<UUID> runs, Seen seen, List<String> datasets) {
        if (runs.isEmpty()) {
            return Map.of();
        }
        var query = entities.createQuery(
                "select cast(c.runId as String), count(distinct c.traineeId) from AlumnusCompletion c, Alumnus e"
                        + " where e.id = c.traineeId and c.runId in :runs and " + condition(seen, datasets)
                        + " group by c.runId",
                Object[].class);
        query.setParameter("runs", runs);
        return counts(query, seen, datasets);
    }

    private static String condition(Seen seen, List<String> datasets) {
        return "(" + seen.condition() + ") and " + (datasets.isEmpty() ? NOT_MADE_UP : IN_DATASETS);
    }

    private Map<String, Long> counts(String hql, Seen seen, List<String> datasets) {
        return counts(entities.createQuery(hql, Object[].class), seen, datasets);
    }

    private static Map<String, Long> counts(TypedQuery<Object[]> query, Seen seen, List<String> datasets) {
        seen.parameters().forEach(query::setParameter);
        if (datasets.isEmpty()) {
            query.setParameter("madeUp", Provenance.SYNTHETIC);
        } else {
            query.setParameter("datasets", datasets);
        }
        var counts = new HashMap<String, Long>();
        query.getResultList().forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }
}
