package org.cityexchange.training.course;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class InstructorRepository implements PanacheRepositoryBase<Instructor, UUID> {}
