package org.cityexchange.training.reconciliation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.kit.figure.Figure;
import org.cityexchange.kit.persistence.Ids;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a document states in a number. Never changed: a correction supersedes it. */
@Entity
@Immutable
class PublishedFigure {

    @Id
    private UUID id;

    private String key;
    private String source;
    private String measure;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, List<String>> dimensions;

    @JdbcTypeCode(SqlTypes.JSON)
    private Figure figure;

    private String note;
    private UUID supersedes;
    private Instant recordedAt;

    protected PublishedFigure() {}

    /**
     * A new one.
     *
     * @param supersedes the one it corrects; null for the first of its key
     */
    static PublishedFigure stated(Stated stated, String note, UUID supersedes, Instant now) {
        var figure = new PublishedFigure();
        figure.id = Ids.next();
        figure.key = stated.figure().key();
        figure.source = stated.source();
        figure.measure = stated.measure();
        figure.dimensions = stated.dimensions();
        figure.figure = stated.figure();
        figure.note = note;
        figure.supersedes = supersedes;
        figure.recordedAt = now;
        return figure;
    }

    UUID id() {
        return id;
    }

    String key() {
        return key;
    }

    String note() {
        return note;
    }

    UUID supersedes() {
        return supersedes;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Stated stated() {
        return new Stated(source, measure, dimensions, figure);
    }

    /** As it is shown, with the one that corrects it, if there is one. */
    PublishedFigureView toView(UUID supersededBy) {
        return new PublishedFigureView(
                id, key, source, measure, dimensions, figure, note, supersedes, supersededBy, recordedAt);
    }
}
