package org.cityexchange.training.enrolment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class LogisticsRepository implements PanacheRepositoryBase<EnrolmentLogistics, UUID> {}
