package org.cityexchange.forum.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class SeriesRepository implements PanacheRepositoryBase<EventSeries, UUID> {}
