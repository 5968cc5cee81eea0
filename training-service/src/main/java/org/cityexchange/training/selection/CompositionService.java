package org.cityexchange.training.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.quota.Quota;
import org.cityexchange.kit.quota.Quotas;
import org.cityexchange.training.city.Cities;
import org.cityexchange.training.country.Continent;
import org.cityexchange.training.country.ContinentScheme;
import org.cityexchange.training.country.Countries;
import org.cityexchange.training.course.Channel;
import org.cityexchange.training.course.CourseRuns;
import org.cityexchange.training.institution.Institutions;
import org.cityexchange.training.trainee.Gender;
import org.cityexchange.training.trainee.Rank;

/** The rules of a run: always set as a whole, because what they demand together must be possible. */
@ApplicationScoped
@Transactional
class CompositionService {

    private static final Set<String> CHANNELS =
            Arrays.stream(Channel.values()).map(Channel::name).collect(Collectors.toSet());

    private final EntityManager entities;
    private final CourseRuns runs;
    private final Cities cities;
    private final Countries countries;
    private final Institutions institutions;
    private final Quotas quotas;

    CompositionService(
            EntityManager entities,
            CourseRuns runs,
            Cities cities,
            Countries countries,
            Institutions institutions,
            Quotas quotas) {
        this.entities = entities;
        this.runs = runs;
        this.cities = cities;
        this.countries = countries;
        this.institutions = institutions;
        this.quotas = quotas;
    }

    /** The rules of a run. */
    CompositionView get(String runRef) {
        var run = runs.get(runRef);
        return find(run.id()).map(Composition::toView).orElseGet(() -> new CompositionView(run.id(), List.of(), 0));
    }

    /** The same as a selection needs them. */
    List<CompositionRule> of(UUID runId) {
        return find(runId).map(Composition::rules).orElse(List.of());
    }

    private Optional<Composition> find(UUID runId) {
        return Optional.ofNullable(entities.find(Composition.class, runId));
    }

    /** Sets the rules of a run. */
    CompositionView set(String runRef, String ifMatch, CompositionRequest request) {
        var run = runs.lock(runs.get(runRef).id());
        if (!run.status().isChangeable()) {
            throw new DomainException(ErrorCode.COURSE_RUN_CLOSED, run.code(), run.status());
        }
        var present = find(run.id());
        present.ifPresent(composition -> entities.refresh(composition, LockModeType.PESSIMISTIC_WRITE));
        Etag.demand(
                ifMatch,
                present.map(composition -> composition.toView().version()).orElse(0));
        check(request.rules(), run.id());
        var composition = present.orElseGet(() -> new Composition(run.id(), request.rules()));
        composition.ruledBy(request.rules());
        entities.persist(composition);
        entities.flush();
        return composition.toView();
    }

    private void check(List<CompositionRule> rules, UUID runId) {
        var countryOf = new HashMap<String, String>();
        cities.byCode(values(rules, RuleDimension.CITY)).forEach((code, city) -> countryOf.put(code, city.country()));
        var known = Map.of(
                RuleDimension.CITY, countryOf.keySet(),
                RuleDimension.COUNTRY, countries.all(),
                RuleDimension.CONTINENT, names(Continent.values()),
                RuleDimension.INSTITUTION,
                        institutions
                                .byCode(values(rules, RuleDimension.INSTITUTION))
                                .keySet(),
                RuleDimension.GENDER, names(Gender.values()),
                RuleDimension.RANK, names(Rank.values()));
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            if (rule.value() != null && !known.get(rule.dimension()).contains(rule.value())) {
                throw DomainException.at("/rules/" + i + "/value", ErrorCode.UNKNOWN_REFERENCE, rule.value());
            }
            if (rule.scheme() != null && rule.dimension() != RuleDimension.CONTINENT) {
                throw DomainException.at("/rules/" + i + "/scheme", ErrorCode.INVALID_VALUE, rule.scheme());
            }
        }
        var continents = new EnumMap<ContinentScheme, Map<String, Continent>>(ContinentScheme.class);
        for (var scheme : ContinentScheme.values()) {
            continents.put(scheme, countries.continents(scheme));
        }
        new CompositionCheck(rules, seats(runId)).check(countryOf, continents);
    }

    private static List<String> values(List<CompositionRule> rules, RuleDimension dimension) {
        return rules.stream()
                .filter(rule -> rule.dimension() == dimension && rule.value() != null)
                .map(CompositionRule::value)
                .toList();
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }

    /** The seats of all channels together; null where one has no limit or nobody has said how many there are. */
    private Integer seats(UUID runId) {
        var channels = quotas.of(runId).stream()
                .filter(quota -> CHANNELS.contains(quota.lane()))
                .map(Quota::size)
                .toList();
        return channels.isEmpty() || channels.contains(null)
                ? null
                : Integer.valueOf(channels.stream().mapToInt(Integer::intValue).sum());
    }
}
