package org.cityexchange.training.selection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What the participants of a run are to be composed of. */
@Entity
class Composition {

    @Id
    private UUID courseRunId;

    @Version
    private int version;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<CompositionRule> rules;

    protected Composition() {}

    Composition(UUID courseRunId, List<CompositionRule> rules) {
        this.courseRunId = courseRunId;
        this.rules = rules;
    }

    void ruledBy(List<CompositionRule> newRules) {
        rules = newRules;
    }

    List<CompositionRule> rules() {
        return rules;
    }

    /** Counts from 1: 0 is the version of a run without rules. */
    CompositionView toView() {
        return new CompositionView(courseRunId, rules, version + 1);
    }
}
