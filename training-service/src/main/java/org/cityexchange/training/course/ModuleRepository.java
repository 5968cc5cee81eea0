package org.cityexchange.training.course;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ModuleRepository implements PanacheRepositoryBase<CourseModule, UUID> {

    /** The modules of a run, in their order. */
    List<CourseModule> of(UUID runId) {
        return list("courseRunId = ?1 order by ordinal", runId);
    }

    /** The module with that id, if it is one of the run. */
    Optional<CourseModule> of(UUID runId, UUID id) {
        return find("courseRunId = ?1 and id = ?2", runId, id).firstResultOptional();
    }
}
