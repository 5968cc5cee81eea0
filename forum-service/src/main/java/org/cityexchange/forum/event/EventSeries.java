package org.cityexchange.forum.event;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.text.LocalizedText;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Events that are held again and again under one name. */
@Entity
@BatchSize(size = 100) // as many as a page of events can name
class EventSeries {

    @Id
    private UUID id;

    @Version
    private int version;

    private String slug;
    private String ownerInstitution;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    private Integer firstYear;

    @Enumerated(EnumType.STRING)
    private SeriesRequest.Cadence cadence;

    protected EventSeries() {}

    static EventSeries of(SeriesRequest request, String ownerInstitution) {
        var series = new EventSeries();
        series.id = Ids.next();
        series.slug = request.slug();
        series.ownerInstitution = ownerInstitution;
        series.title = request.title();
        series.firstYear = request.firstYear();
        series.cadence = request.cadence();
        return series;
    }

    UUID id() {
        return id;
    }

    String slug() {
        return slug;
    }

    SeriesView toView() {
        return new SeriesView(id, slug, ownerInstitution, title, firstYear, cadence, version);
    }
}
