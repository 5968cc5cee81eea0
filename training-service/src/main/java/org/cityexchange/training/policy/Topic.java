package org.cityexchange.training.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.cityexchange.kit.text.LocalizedText;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What courses are about; written by its migration only. */
@Entity
@Immutable
class Topic {

    @Id
    private String code;

    private String parent;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText names;

    private int ordinal;

    protected Topic() {}

    TopicView toView() {
        return new TopicView(code, parent, names, ordinal);
    }
}
