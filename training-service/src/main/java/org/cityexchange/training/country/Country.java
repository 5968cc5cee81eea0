package org.cityexchange.training.country;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import java.util.EnumMap;
import java.util.Map;
import org.cityexchange.kit.text.LocalizedText;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A country of ISO 3166-1, or Kosovo; written by its migration only. */
@Entity
@Immutable
@SuppressWarnings("unused") // some columns are only read by queries
class Country {

    @Id
    private String alpha2;

    private String alpha3;
    private String m49;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText names;

    private String searchText;

    @ElementCollection
    @CollectionTable(name = "country_continent", joinColumns = @JoinColumn(name = "country"))
    @MapKeyColumn(name = "scheme")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "continent")
    @Enumerated(EnumType.STRING)
    private Map<ContinentScheme, Continent> continents;

    protected Country() {}

    CountryView toView() {
        var counted = new EnumMap<ContinentScheme, Continent>(ContinentScheme.class);
        for (var scheme : ContinentScheme.values()) {
            counted.put(scheme, continents.getOrDefault(scheme, Continent.UNASSIGNED));
        }
        return new CountryView(alpha2, alpha3, m49, names, counted);
    }
}
