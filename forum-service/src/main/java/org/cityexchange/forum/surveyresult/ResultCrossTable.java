package org.cityexchange.forum.surveyresult;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One table of a snapshot. */
@Entity
@Immutable
@IdClass(ResultCrossTable.Key.class)
class ResultCrossTable {

    @Id
    private UUID surveyId;

    @Id
    private int number;

    @Id
    private String dividedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private CrossTable cells;

    protected ResultCrossTable() {}

    ResultCrossTable(String dividedBy, CrossTable cells) {
        this.surveyId = cells.surveyId();
        this.number = cells.snapshot().number();
        this.dividedBy = dividedBy;
        this.cells = cells;
    }

    String dividedBy() {
        return dividedBy;
    }

    CrossTable cells() {
        return cells;
    }

    /** A snapshot and the keys of the dimensions with a comma between them. */
    record Key(UUID surveyId, int number, String dividedBy) {}
}
