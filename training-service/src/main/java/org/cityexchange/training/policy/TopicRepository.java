package org.cityexchange.training.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TopicRepository implements PanacheRepositoryBase<Topic, String> {}
