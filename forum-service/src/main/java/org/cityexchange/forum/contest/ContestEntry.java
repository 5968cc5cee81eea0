package org.cityexchange.forum.contest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.text.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a local government entered in a contest. */
@Entity
class ContestEntry {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column
    private UUID contestId;

    private String cityCode;
    private String partnerCityCode;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText summary;

    private UUID outcomeId;
    private Instant enteredAt;

    protected ContestEntry() {}

    /** @param outcomeId the outcome of training that it presents, or null */
    static ContestEntry of(UUID contestId, EntryRequest request, UUID outcomeId, Instant now) {
        var entry = new ContestEntry();
        entry.id = Ids.next();
        entry.contestId = contestId;
        entry.cityCode = request.cityCode();
        entry.partnerCityCode = request.partnerCityCode();
        entry.title = request.title();
        entry.summary = request.summary();
        entry.outcomeId = outcomeId;
        entry.enteredAt = now;
        return entry;
    }

    /** Whether it is of one of those cities, or of a partner among them. */
    boolean concerns(Set<String> cities) {
        return cities.contains(cityCode) || (partnerCityCode != null && cities.contains(partnerCityCode));
    }

    UUID id() {
        return id;
    }

    String cityCode() {
        return cityCode;
    }

    Instant enteredAt() {
        return enteredAt;
    }

    EntryView toView() {
        return new EntryView(
                id, contestId, cityCode, partnerCityCode, title, summary, outcomeId, null, enteredAt, version);
    }
}
