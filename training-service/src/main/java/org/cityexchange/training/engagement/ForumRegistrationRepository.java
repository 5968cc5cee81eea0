package org.cityexchange.training.engagement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ForumRegistrationRepository implements PanacheRepositoryBase<ForumRegistration, UUID> {}
