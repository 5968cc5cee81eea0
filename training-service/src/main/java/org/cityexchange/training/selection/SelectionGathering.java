package org.cityexchange.training.selection;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cityexchange.kit.quota.Quotas;
import org.cityexchange.training.city.Cities;
import org.cityexchange.training.city.CityRef;
import org.cityexchange.training.country.Continent;
import org.cityexchange.training.country.ContinentScheme;
import org.cityexchange.training.country.Countries;
import org.cityexchange.training.course.CourseRunFacts;
import org.cityexchange.training.trainee.Rank;
import org.cityexchange.training.trainee.TraineeFacts;
import org.cityexchange.training.trainee.Trainees;

/** Gathers what decides a selection, in a number of statements that does not depend on how many are nominated. */
@ApplicationScoped
class SelectionGathering {

    private final NominationRepository nominations;
    private final CompositionService compositions;
    private final Trainees trainees;
    private final Cities cities;
    private final Countries countries;
    private final Quotas quotas;
    private final List<TakingPart> takingPart;

    SelectionGathering(
            NominationRepository nominations,
            CompositionService compositions,
            Trainees trainees,
            Cities cities,
            Countries countries,
            Quotas quotas,
            @All List<TakingPart> takingPart) {
        this.nominations = nominations;
        this.compositions = compositions;
        this.trainees = trainees;
        this.cities = cities;
        this.countries = countries;
        this.quotas = quotas;
        this.takingPart = takingPart;
    }

    /** What decides a selection among those of these nominees who do not take part already, in their order. */
    SelectionInputs of(CourseRunFacts run, List<Nomination> nominees, SelectionTerms terms) {
        var participants = takingPart.stream()
                .flatMap(each -> each.live(run.id()).stream())
                .toList();
        var inAlready =
                participants.stream().map(TakingPart.Participant::traineeId).collect(Collectors.toSet());
        var nominated = nominees.stream()
                .filter(nominee -> !inAlready.contains(nominee.traineeId()))
                .toList();
        var people = trainees.byIds(Stream.concat(
                        nominated.stream().map(Nomination::traineeId),
                        participants.stream().map(TakingPart.Participant::traineeId))
                .collect(Collectors.toSet()));
        var rules = compositions.of(run.id());
        var places = new Places(Stream.of(
                        people.values().stream().map(TraineeFacts::cityCode),
                        participants.stream().map(TakingPart.Participant::cityCode),
                        rules.stream()
                                .filter(rule -> rule.dimension() == RuleDimension.CITY && rule.value() != null)
                                .map(CompositionRule::value))
                .flatMap(codes -> codes)
                .collect(Collectors.toSet()));
        var history = new History(nominated.stream().map(Nomination::traineeId).toList(), places.effective.values());
        return new SelectionInputs(
                nominated.stream()
                        .map(each -> candidate(each, people.get(each.traineeId()), places, history))
                        .toList(),
                present(run.id(), participants, people, places),
                rules.stream().map(places::ruled).toList(),
                seats(run.id()),
                run.target().scheme(),
                terms);
    }

    private static Candidate candidate(Nomination nomination, TraineeFacts trainee, Places places, History history) {
        return new Candidate(
                nomination.id(),
                nomination.channel(),
                places.traits(
                        trainee.cityCode(),
                        nomination.institutionCode(),
                        trainee,
                        trainee.rank().name()),
                nomination.institutionRank(),
                seniority(trainee.rank()),
                !history.cities.contains(places.effective.get(trainee.cityCode())),
                !history.trainees.contains(trainee.id()));
    }

    private static int seniority(Rank rank) {
        return switch (rank) {
            case STAFF -> 0;
            case MANAGER -> 1;
            case SENIOR_OFFICIAL -> 2;
        };
    }

    /** Whoever takes part, with the institution that nominated them, if one did. */
    private List<Traits> present(
            UUID runId, List<TakingPart.Participant> participants, Map<UUID, TraineeFacts> people, Places places) {
        var nominatedBy = nominations.selected(runId).stream()
                .collect(Collectors.toMap(Nomination::traineeId, Nomination::institutionCode));
        return participants.stream()
                .map(each -> places.traits(
                        each.cityCode(),
                        nominatedBy.getOrDefault(each.traineeId(), each.institutionCode()),
                        people.get(each.traineeId()),
                        each.rank()))
                .toList();
    }

    /** Keeps the seats of a run, and the continents' shares of them, from being given away until commit. */
    void lockSeats(UUID runId) {
        owners(runId).forEach(quotas::locked);
    }

    /** Free seats by lane, of channels and of continents; where somebody waits for one, what comes free is theirs. */
    private Map<String, Integer> seats(UUID runId) {
        var seats = new HashMap<String, Integer>();
        quotas.of(owners(runId).toList())
                .forEach(quota -> seats.put(quota.lane(), quota.waiting() > 0 ? Integer.valueOf(0) : quota.free()));
        return seats;
    }

    /** The run first, as for everybody who locks both. */
    private Stream<UUID> owners(UUID runId) {
        return Stream.concat(Stream.of(runId), takingPart.stream().map(each -> each.shares(runId)));
    }

    /** Who has taken part in a run before, and cities of which somebody has. */
    private final class History {

        private final Set<UUID> trainees = new HashSet<>();
        private final Set<String> cities = new HashSet<>();

        History(Collection<UUID> traineeIds, Collection<String> cityCodes) {
            takingPart.forEach(each -> {
                trainees.addAll(each.traineesWithHistory(traineeIds));
                cities.addAll(each.citiesWithHistory(cityCodes));
            });
        }
    }

    /** Where people come from: by the cities that theirs read through to. */
    private final class Places {

        private final Map<String, String> effective;
        private final Map<String, CityRef> known;
        private final Map<ContinentScheme, Map<String, Continent>> continents = new EnumMap<>(ContinentScheme.class);

        Places(Set<String> codes) {
            effective = cities.effective(codes);
            known = cities.byCode(new ArrayList<>(effective.values()));
            for (var scheme : ContinentScheme.values()) {
                continents.put(scheme, countries.continents(scheme));
            }
        }

        Traits traits(String cityCode, String institution, TraineeFacts person, String rank) {
            var city = effective.get(cityCode);
            var country = known.get(city).country();
            var on = new EnumMap<ContinentScheme, Continent>(ContinentScheme.class);
            continents.forEach(
                    (scheme, byCountry) -> on.put(scheme, byCountry.getOrDefault(country, Continent.UNASSIGNED)));
            var gender = person.gender() == null ? null : person.gender().name();
            return new Traits(city, country, on, institution, gender, rank);
        }

        /** The same rule of the city that its city reads through to. */
        CompositionRule ruled(CompositionRule rule) {
            return rule.dimension() == RuleDimension.CITY && rule.value() != null
                    ? new CompositionRule(
                            rule.dimension(), rule.scheme(), effective.get(rule.value()), rule.min(), rule.max())
                    : rule;
        }
    }
}
