package org.cityexchange.training.city;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.contracts.CityEvent;
import org.cityexchange.contracts.CityKind;
import org.cityexchange.contracts.CityMergeUndone;
import org.cityexchange.contracts.CityMerged;
import org.cityexchange.contracts.CityRegistered;
import org.cityexchange.contracts.CityRenamed;
import org.cityexchange.contracts.CityRetired;
import org.cityexchange.contracts.CityState;
import org.cityexchange.contracts.CityStatus;
import org.cityexchange.contracts.CityUpdated;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;

/**
 * A city or another local government. It knows its own rules; that its parent and successor exist and that no cycle
 * comes about is for {@link CityPlaces} to check.
 */
@Entity
class City {

    static final int LONGEST_NAME = 200;

    @Id
    private UUID id;

    @Version
    private int version;

    private String code;

    @Enumerated(EnumType.STRING)
    private CityKind kind;

    @Embedded
    private CityNames names;

    private String parent;
    private String country;
    private Long geonameId;
    private String iso31662;
    private Double lat;
    private Double lon;
    private Long population;

    @Embedded
    private CityLife life;

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
        city.life = CityLife.beginning(status);
        city.names = CityNames.of(details.names(), otherNames);
        city.provenance = origin.provenance();
        city.dataset = origin.dataset();
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
        life.demandChangeable(code);
        return rewrite(details, names, now);
    }

    private void describe(CityDetails details, Instant now) {
        CityRules.check(details);
        kind = details.kind();
        names = names.corrected(details.names());
        parent = details.parent();
        lat = details.lat();
        lon = details.lon();
        population = details.population();
        geonameId = details.geonameId();
        iso31662 = details.iso31662();
        updatedAt = now;
    }

    /** One more name beside the official ones. */
    CityUpdated addName(FurtherName name, Instant now) {
        rename(names.with(name), now);
        return new CityUpdated(state(), now);
    }

    /** Another official name in a language, or since when the present one is; a name before stays as historical. */
    CityEvent adoptName(FurtherName name, Instant now) {
        var before = names.official();
        rename(names.adopting(name), now);
        return before.equals(names.official()) ? new CityUpdated(state(), now) : new CityRenamed(state(), now);
    }

    /** Takes a further name away. */
    CityUpdated removeName(UUID nameId, Instant now) {
        rename(names.without(nameId), now);
        return new CityUpdated(state(), now);
    }

    private void rename(CityNames newNames, Instant now) {
        life.demandChangeable(code);
        names = newNames;
        updatedAt = now;
    }

    /** What stands in the way of that status; empty when nothing does. */
    Optional<DomainException> obstacle(CityStatus to, long activeParts) {
        return life.obstacle(to, activeParts);
    }

    /**
     * Goes to another status.
     *
     * @param reason needed to retire and to reject
     * @param follower the code of the city that follows a retired one, or null
     */
    CityEvent become(CityStatus to, String reason, String follower, long activeParts, Instant now) {
        life = life.becoming(to, reason, follower, activeParts);
        updatedAt = now;
        return to == CityStatus.RETIRED ? new CityRetired(state(), now) : new CityUpdated(state(), now);
    }

    /** Reads through to that city from now on. */
    CityMerged mergeInto(String survivor, Instant now) {
        life = life.mergedInto(survivor);
        updatedAt = now;
        return new CityMerged(state(), now);
    }

    /** Stands for itself again. */
    CityMergeUndone standForItself(Instant now) {
        life = life.standingForItself();
        updatedAt = now;
        return new CityMergeUndone(state(), now);
    }

    /** Takes over what another one knew better, and these names; empty when that is nothing. */
    Optional<CityEvent> takeOver(CityDetails details, List<FurtherName> added, Instant now) {
        return rewrite(details, names.with(added), now);
    }

    /** The opposite, whatever has become of the city meanwhile. */
    Optional<CityEvent> giveBack(CityDetails details, List<FurtherName> added, Instant now) {
        return rewrite(details, names.without(added), now);
    }

    private Optional<CityEvent> rewrite(CityDetails details, CityNames newNames, Instant now) {
        if (details.equals(details()) && newNames.saysTheSameAs(names)) {
            return Optional.empty();
        }
        var renamed = !details.names().equals(names.official());
        names = newNames;
        describe(details, now);
        return Optional.of(renamed ? new CityRenamed(state(), now) : new CityUpdated(state(), now));
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
                names.official().byTag(),
                names.otherStates(),
                parent,
                country,
                lat,
                lon,
                population,
                life.status(),
                life.mergedInto(),
                life.successor());
    }

    CityDetails details() {
        return new CityDetails(
                code, kind, names.official(), parent, country, lat, lon, population, geonameId, iso31662);
    }

    /** What other features know of it. */
    CityRef toRef() {
        return new CityRef(id, code, names.official(), country, kind, life.status());
    }

    /** Where it lies. */
    CityPlaces.Place place() {
        return new CityPlaces.Place(code, parent, country, life.status(), life.mergedInto());
    }

    /** What lists are sorted by. */
    SortKeys sortKeys() {
        return new SortKeys(names.nameKo(), names.nameEn(), country, population == null ? -1 : population, updatedAt);
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    CityStatus status() {
        return life.status();
    }

    CityLife life() {
        return life;
    }

    CityNames names() {
        return names;
    }

    Row row() {
        return new Row(provenance, dataset, revision, version, createdAt, updatedAt);
    }

    boolean isPublic() {
        return life.isPublic();
    }

    long revision() {
        return revision;
    }

    int version() {
        return version;
    }

    CityView toView() {
        return CityView.of(this, false, null);
    }

    /** Where a row comes from. */
    record Origin(Provenance provenance, String dataset) {}

    /** How the row came about and how often it changed. */
    record Row(
            Provenance provenance, String dataset, long revision, int version, Instant createdAt, Instant updatedAt) {}

    record SortKeys(String nameKo, String nameEn, String country, long population, Instant updatedAt) {}
}
