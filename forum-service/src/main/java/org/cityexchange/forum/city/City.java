package org.cityexchange.forum.city;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.UUID;
import org.cityexchange.contracts.CityKind;
import org.cityexchange.contracts.CityName;
import org.cityexchange.contracts.CityState;
import org.cityexchange.contracts.CityStatus;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.kit.text.Texts;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Our copy of a city: what the registry last told us of it. */
@Entity
class City {

    @Id
    private UUID id;

    private String code;

    @Enumerated(EnumType.STRING)
    private CityKind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText names;

    private String parent;
    private String country;
    private Double lat;
    private Double lon;
    private Long population;

    @Enumerated(EnumType.STRING)
    private CityStatus status;

    private long revision;

    @JdbcTypeCode(SqlTypes.JSON)
    private CityState state;

    @Column
    private String searchText;

    protected City() {}

    City(UUID id) {
        this.id = id;
    }

    /** Takes over the full state of that revision; an older one than ours tells nothing new. */
    void take(CityState told, long toldRevision) {
        if (toldRevision <= revision) {
            return;
        }
        code = told.code();
        kind = told.kind();
        names = new LocalizedText(told.names());
        parent = told.parentCode();
        country = told.country();
        lat = told.lat();
        lon = told.lon();
        population = told.population();
        status = told.status();
        revision = toldRevision;
        state = told;
        var all = new ArrayList<>(told.names().values());
        told.otherNames().stream().map(CityName::name).forEach(all::add);
        searchText = Texts.searchable(all);
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    CityState state() {
        return state;
    }

    CityView toView() {
        return new CityView(
                id, code, kind, names, parent, country, lat, lon, population, status, state.mergedInto(), revision);
    }
}
