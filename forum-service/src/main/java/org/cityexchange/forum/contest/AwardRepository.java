package org.cityexchange.forum.contest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class AwardRepository implements PanacheRepositoryBase<ContestAward, UUID> {}
