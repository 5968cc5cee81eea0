package org.cityexchange.training.city;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.contracts.CityEvent;
import org.cityexchange.contracts.CityKind;
import org.cityexchange.contracts.CityRegistered;
import org.cityexchange.contracts.CityRenamed;
import org.cityexchange.contracts.CityRetired;
import org.cityexchange.contracts.CityState;
import org.cityexchange.contracts.CityStatus;
import org.cityexchange.contracts.CityUpdated;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.kit.text.Texts;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A city or another local government. It knows its own rules; that its parent and successor exist and that no cycle
 * comes about is for {@link CityPlaces} to check.
 */
@Entity
@SuppressWarnings("unused") // some columns are only read by queries
class City {

    static final int LONGEST_NAME = 200;

    @Id
    private UUID id;

    @Version
    private int version;

    private String code;

    @Enumerated(EnumType.STRING)
    private CityKind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText names;

    /** Since when it has its official names, by language, as far as that is known. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, LocalDate> officialSince;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<FurtherName> otherNames;

    private String nameKo;
    private String nameEn;
    private String searchText;
    private String parent;
    private String country;
    private Long geonameId;
    private String iso31662;
    private Double lat;
    private Double lon;
    private Long population;

    @Enumerated(EnumType.STRING)
    private CityStatus status;

    private String statusReason;
    private String mergedInto;
    private String successor;

    @Enumerated(EnumType.STRING)
    private Provenance provenance;

    private String dataset;
    private long revision;
    private Instant createdAt;
    private Instant updatedAt;

    protected City() {}

    /** A new city, checked already or only proposed. */
    static City entered(
            CityDetails details, CityStatus status, List<FurtherName> otherNames, Origin origin, Instant now) {
        var city = new City();
        city.id = Ids.next();
        city.code = CityRules.newCode(details.code());
        city.country = details.country();
        city.status = status;
        city.provenance = origin.provenance();
        city.dataset = origin.dataset();
        city.officialSince = Map.of();
        city.otherNames = List.copyOf(otherNames);
        city.createdAt = now;
        city.describe(details, now);
        return city;
    }

    /** The fact that it is in the registry from now on. */
    CityRegistered registered() {
        return new CityRegistered(state(), createdAt);
    }

    /** What is said about it anew; empty when nothing differs. */
    Optional<CityEvent> change(CityDetails details, Instant now) {
        CityRules.unchanged("code", code, details.code());
        CityRules.unchanged("country", country, details.country());
        CityRules.demandChangeable(code, status);
        if (details.equals(details())) {
            return Optional.empty();
        }
        var renamed = !details.names().equals(names);
        describe(details, now);
        return Optional.of(renamed ? new CityRenamed(state(), now) : new CityUpdated(state(), now));
    }

    private void describe(CityDetails details, Instant now) {
        CityRules.check(details);
        kind = details.kind();
        names = details.names();
        officialSince = CityNames.sinceOf(names, officialSince);
        parent = details.parent();
        lat = details.lat();
        lon = details.lon();
        population = details.population();
        geonameId = details.geonameId();
        iso31662 = details.iso31662();
        renamed(now);
    }

    /** One more name beside the official ones. */
    CityUpdated addName(FurtherName name, Instant now) {
        CityRules.demandChangeable(code, status);
        otherNames = CityNames.with(otherNames, name);
        renamed(now);
        return new CityUpdated(state(), now);
    }

    /** Another official name in a language; the one before stays as a historical name. */
    CityRenamed adoptName(FurtherName name, Instant now) {
        CityRules.demandChangeable(code, status);
        otherNames = CityNames.withFormer(otherNames, names, officialSince, name);
        names = CityNames.replaced(names, name);
        officialSince = CityNames.sinceOf(officialSince, name);
        renamed(now);
        return new CityRenamed(state(), now);
    }

    /** Takes a further name away. */
    CityUpdated removeName(UUID nameId, Instant now) {
        CityRules.demandChangeable(code, status);
        otherNames = CityNames.without(otherNames, nameId);
        renamed(now);
        return new CityUpdated(state(), now);
    }

    private void renamed(Instant now) {
        nameKo = Texts.folded(names.in("ko"));
        nameEn = Texts.folded(names.in("en"));
        searchText = CityNames.searchText(code, names, otherNames);
        updatedAt = now;
    }

    /** What stands in the way of that status; empty when nothing does. */
    Optional<DomainException> obstacle(CityStatus to, long activeParts) {
        if (!CityRules.canBecome(status, to)) {
            return Optional.of(DomainException.illegalTransition(status, to));
        }
        if (to == CityStatus.RETIRED && activeParts > 0) {
            return Optional.of(new DomainException(ErrorCode.CITY_HAS_PARTS, activeParts));
        }
        return Optional.empty();
    }

    /**
     * Goes to another status.
     *
     * @param reason needed to retire and to reject
     * @param follower the code of the city that follows a retired one, or null
     */
    CityEvent become(CityStatus to, String reason, String follower, long activeParts, Instant now) {
        obstacle(to, activeParts).ifPresent(refusal -> {
            throw refusal;
        });
        var explained = to == CityStatus.RETIRED || to == CityStatus.REJECTED;
        if (explained && Texts.clean(reason) == null) {
            throw DomainException.at("/reason", ErrorCode.REASON_REQUIRED);
        }
        if (follower != null && to != CityStatus.RETIRED) {
            throw DomainException.at("/successor", ErrorCode.INVALID_VALUE, follower);
        }
        status = to;
        statusReason = explained ? Texts.clean(reason) : null;
        successor = follower;
        updatedAt = now;
        return to == CityStatus.RETIRED ? new CityRetired(state(), now) : new CityUpdated(state(), now);
    }

    /** Keeps the revision under which the forum was last told. */
    void toldAs(long newRevision) {
        revision = newRevision;
    }

    /** What the other service is told of it. */
    CityState state() {
        return new CityState(
                id,
                code,
                kind,
                names.byTag(),
                otherNames.stream().map(FurtherName::state).toList(),
                parent,
                country,
                lat,
                lon,
                population,
                status,
                mergedInto,
                successor);
    }

    CityDetails details() {
        return new CityDetails(code, kind, names, parent, country, lat, lon, population, geonameId, iso31662);
    }

    /** Where it lies. */
    CityPlaces.Place place() {
        return new CityPlaces.Place(code, parent, country, status);
    }

    /** What lists are sorted by. */
    SortKeys sortKeys() {
        return new SortKeys(nameKo, nameEn, country, population == null ? -1 : population, updatedAt);
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    CityStatus status() {
        return status;
    }

    long revision() {
        return revision;
    }

    int version() {
        return version;
    }

    /** Its names, the present official ones first. */
    List<CityNameView> nameViews() {
        return CityNames.views(names, officialSince, otherNames);
    }

    CityView toView() {
        return view(null);
    }

    /** The same with what staff may make of it. */
    CityView toStaffView() {
        return view(CityRules.successors(status));
    }

    private CityView view(List<CityStatus> allowedTransitions) {
        return new CityView(
                id,
                code,
                kind,
                names,
                otherNames.stream().map(FurtherName::toView).toList(),
                parent,
                country,
                lat,
                lon,
                population,
                geonameId,
                iso31662,
                status,
                statusReason,
                mergedInto,
                successor,
                provenance,
                dataset,
                revision,
                version,
                createdAt,
                updatedAt,
                allowedTransitions);
    }

    /** Where a row comes from. */
    record Origin(Provenance provenance, String dataset) {}

    record SortKeys(String nameKo, String nameEn, String country, long population, Instant updatedAt) {}
}
