package org.cityexchange.forum.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ReportRepository implements PanacheRepositoryBase<Report, UUID> {}
