package org.cityexchange.training.course;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.text.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A part of a run's programme. */
@Entity
@SuppressWarnings("unused") // some columns are only read by queries
class CourseModule {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID courseRunId;
    private int ordinal;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText description;

    protected CourseModule() {}

    static CourseModule of(UUID courseRunId, ModuleRequest request) {
        var module = new CourseModule();
        module.id = Ids.next();
        module.courseRunId = courseRunId;
        module.describe(request);
        return module;
    }

    void describe(ModuleRequest request) {
        title = request.title();
        description = request.description();
    }

    /** Stands at that place of its run from now on. */
    void standAt(int newOrdinal) {
        ordinal = newOrdinal;
    }

    /** What was said about it, as it would be said anew. */
    ModuleRequest said() {
        return new ModuleRequest(title, description, ordinal);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    ModuleView toView() {
        return new ModuleView(id, ordinal, title, description, version);
    }
}
