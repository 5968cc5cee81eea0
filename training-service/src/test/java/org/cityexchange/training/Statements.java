package org.cityexchange.training;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.cityexchange.testing.StatementCount;

/** Counts this service's statements. */
@PersistenceUnitExtension
public class Statements extends StatementCount {

    private static final long serialVersionUID = 1L;
}
